package edtf

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// digit draws a digit or, seldom, an X.
func digit(t *rapid.T, xs bool) string {
	if xs && rapid.IntRange(0, 5).Draw(t, "x") == 0 {
		return "X"
	}
	return string(rune('0' + rapid.IntRange(0, 9).Draw(t, "digit")))
}

// mark draws a qualifier or, mostly, none.
func mark(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "", "", "", "?", "~", "%"}).Draw(t, "qualifier")
}

// anyDate draws the text of a date; not every one is valid.
func anyDate(t *rapid.T) string {
	xs := rapid.Bool().Draw(t, "xs")
	pre := func() string {
		if rapid.IntRange(0, 3).Draw(t, "pre") > 0 {
			return ""
		}
		return mark(t)
	}
	two := func(most int, name string) string {
		if xs && rapid.IntRange(0, 3).Draw(t, name+" free") == 0 {
			return digit(t, xs) + digit(t, xs)
		}
		n := rapid.IntRange(1, most).Draw(t, name)
		return string([]byte{byte('0' + n/10), byte('0' + n%10)})
	}
	s := pre() + rapid.SampledFrom([]string{"", "", "", "-"}).Draw(t, "sign")
	for range 4 {
		s += digit(t, xs)
	}
	s += mark(t)
	if rapid.Bool().Draw(t, "month") {
		s += "-" + pre() + two(12, "month") + mark(t)
		if rapid.Bool().Draw(t, "day") {
			s += "-" + pre() + two(31, "day") + mark(t)
		}
	}
	return s
}

// valid draws an expression that is valid.
var valid = rapid.Custom(func(t *rapid.T) Expr {
	plain := func() string {
		return rapid.Custom(anyDate).Filter(func(s string) bool { _, err := Parse(s); return err == nil }).Draw(t, "date")
	}
	var s string
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0, 1, 2, 3:
		s = plain()
	case 4:
		s = rapid.SampledFrom([]string{"..", "", plain()}).Draw(t, "from") + "/" + rapid.SampledFrom([]string{"..", "", plain()}).Draw(t, "to")
	case 5:
		s = rapid.SampledFrom([]string{"", ".."}).Draw(t, "earlier") + plain() + "," + plain()
		s += rapid.SampledFrom([]string{"", ".."}).Draw(t, "later")
		s = rapid.SampledFrom([]string{"[" + s + "]", "{" + s + "}"}).Draw(t, "brackets")
	case 6:
		return OfPart(rapid.Int64Range(-9999, 9999).Draw(t, "year"), rapid.IntRange(firstPart, lastPart).Draw(t, "part"))
	case 7:
		s = rapid.StringMatching(`Y-?[1-9][0-9]{4,8}(S[1-9])?[?~%]?`).Draw(t, "long")
	case 8:
		s = rapid.StringMatching(`Y-?[1-9][0-9]{0,3}E[1-8](S[1-9])?|-?[0-9]{4}S[1-9]|-?[0-9]{2,3}[?~%]?`).Draw(t, "level 2")
	case 9:
		d := DayOf(rapid.Int64Range(-4_000_000, 2_900_000).Draw(t, "serial"))
		c := Clock{Hour: rapid.IntRange(0, 23).Draw(t, "hour"), Minute: rapid.IntRange(0, 59).Draw(t, "minute"), Second: rapid.IntRange(0, 59).Draw(t, "second")}
		if c.Zone = rapid.SampledFrom([]Zone{Local, UTC, Shifted}).Draw(t, "zone"); c.Zone == Shifted {
			c.Shift = rapid.IntRange(-12*60, 14*60).Draw(t, "shift")
		}
		return OfTime(d, c)
	}
	e, err := Parse(s)
	if err != nil {
		return OfYear(2023)
	}
	return e
})

// holdsTogether is what is true of every expression; it is "" or what is not.
func holdsTogether(e Expr) string {
	again, err := Parse(e.String())
	first, last := e.Bounds()
	switch {
	case err != nil:
		return "does not parse: " + err.Error()
	case again != e:
		return "parses to another expression: " + again.String()
	case e.Level() < 0 || e.Level() > 2:
		return "has a level that is none"
	case first.State == Known && (!first.Day.Valid() || last.State == Known && last.Day.Before(first.Day)):
		return "begins on " + first.String() + " and ends on " + last.String()
	case e.English() == "" || strings.Contains(e.English(), "%!") || strings.TrimSpace(e.English()) != e.English():
		return "says " + e.English()
	case e.Before(e) || e.After(e):
		return "is before itself"
	}
	return ""
}

func TestFormatParses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := valid.Draw(t, "expression")
		if wrong := holdsTogether(e); wrong != "" {
			t.Fatalf("%s %s", e, wrong)
		}
		for _, m := range e.Members() {
			if wrong := holdsTogether(m); wrong != "" {
				t.Fatalf("%s of %s %s", m, e, wrong)
			}
		}
	})
}

// covers reports whether the bounds of a reach at least as far as those of b.
func covers(a, b Expr) bool {
	aFirst, aLast := a.Bounds()
	bFirst, bLast := b.Bounds()
	return !bFirst.Day.Before(aFirst.Day) && !aLast.Day.Before(bLast.Day)
}

// TestNarrowerIsWithin gives one X a digit, a date a further component, and takes
// qualifiers away: the bounds stay within.
func TestNarrowerIsWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyDate(t)
		e, err := Parse(s)
		if err != nil {
			t.Skip("no date")
		}
		plain, err := Parse(strings.Map(func(r rune) rune {
			if qualifierOf(byte(r)) != 0 {
				return -1
			}
			return r
		}, s))
		if err != nil || !covers(e, plain) || !covers(plain, e) {
			t.Fatalf("%s without qualifiers is %v, %v", e, plain, err)
		}
		for at := range len(s) {
			if s[at] != 'X' {
				continue
			}
			narrower, err := Parse(s[:at] + digit(t, false) + s[at+1:])
			if err == nil && narrower.Type() == TypeDate && !covers(e, narrower) {
				t.Fatalf("%s is not within %s", narrower, e)
			}
		}
		further, err := Parse(plain.String() + "-0" + digit(t, false))
		if err == nil && !covers(e, further) {
			t.Fatalf("%s is not within %s", further, e)
		}
	})
}

// TestBoundsAreTight tries every day of some years against the digits.
func TestBoundsAreTight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.SampledFrom([]string{"2023", "2024", "1900", "202X", "-0004", "-000X"}).Draw(t, "year")
		s := year + "-" + digit(t, true) + digit(t, true)
		if rapid.Bool().Draw(t, "day") {
			s += "-" + digit(t, true) + digit(t, true)
		}
		var first, last Day
		for serial := (Day{-9, 1, 1}).Serial(); serial <= (Day{2029, 12, 31}).Serial(); serial++ {
			if serial == (Day{0, 1, 1}).Serial() {
				serial = Day{1900, 1, 1}.Serial()
			}
			if serial == (Day{1901, 1, 1}).Serial() {
				serial = Day{2020, 1, 1}.Serial()
			}
			d := DayOf(serial)
			if !matchesText(d.String(), s) {
				continue
			}
			if first.IsZero() {
				first = d
			}
			last = d
		}
		e, err := Parse(s)
		if e.Type() == TypeSeason {
			return
		}
		a, b := e.Bounds()
		if (err == nil) != !first.IsZero() || a.Day != first || b.Day != last {
			t.Fatalf("%s: %v to %v, %v; want %v to %v", s, a, b, err, first, last)
		}
	})
}

// matchesText reports whether a day is written with the digits of a pattern.
func matchesText(day, pattern string) bool {
	if len(day) < len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if pattern[i] != 'X' && pattern[i] != day[i] {
			return false
		}
	}
	return true
}

// TestCompareIsTotal checks the laws of a preorder, and that it agrees with Before.
func TestCompareIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := []Expr{{}, valid.Draw(t, "a"), valid.Draw(t, "b"), valid.Draw(t, "c")}
		for _, a := range all {
			for _, b := range all {
				if Compare(a, b) != -Compare(b, a) {
					t.Fatalf("%s and %s are %d and %d", a, b, Compare(a, b), Compare(b, a))
				}
				first, _ := a.Bounds()
				if second, _ := b.Bounds(); first.State == Known && second.State == Known && a.Before(b) && Compare(a, b) >= 0 {
					t.Fatalf("%s is before %s and sorts behind it", a, b)
				}
				for _, c := range all {
					if Compare(a, b) <= 0 && Compare(b, c) <= 0 && Compare(a, c) > 0 {
						t.Fatalf("%s, %s, %s are in a circle", a, b, c)
					}
				}
			}
		}
	})
}

// TestRelationsAgree checks what one relation says against another.
func TestRelationsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := valid.Draw(t, "a"), valid.Draw(t, "b"), valid.Draw(t, "c")
		switch {
		case a.Before(b) && b.Before(a):
			t.Fatalf("%s and %s are before each other", a, b)
		case a.Before(b) && a.MayOverlap(b):
			t.Fatalf("%s is before %s and may overlap it", a, b)
		case a.Before(b) && a.Overlaps(b):
			t.Fatalf("%s is before %s and overlaps it", a, b)
		case a.Overlaps(b) && !a.MayOverlap(b):
			t.Fatalf("%s overlaps %s and may not", a, b)
		case a.Overlaps(b) != b.Overlaps(a) || a.MayOverlap(b) != b.MayOverlap(a):
			t.Fatalf("%s and %s overlap one way", a, b)
		case a.Before(b) && b.Before(c) && !a.Before(c):
			t.Fatalf("%s before %s before %s", a, b, c)
		case a.Before(b) != b.After(a):
			t.Fatalf("%s before %s is not after the other way", a, b)
		}
	})
}

// TestSorted shows the order that Compare makes.
func TestSorted(t *testing.T) {
	want := strings.Fields(`../2023 ../.. 2023-01-01T09:00:00Z 2023-01-01T10:00:00+00:00 2023-01-01
		2023-01 2023 2023~ 2023? 2023% 2023/2024 2023/.. 2023/ 2023-06 2024 /2022 /2024 /.. /`)
	got := make([]Expr, len(want))
	for i, s := range want {
		e, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		got[len(want)-1-i] = e
	}
	got = append([]Expr{{}}, got...)
	slices.SortStableFunc(got, Compare)
	for i, s := range want {
		if got[i].String() != s {
			t.Errorf("%d: got %s, want %s", i, got[i], s)
		}
	}
}
