package edtf

import (
	"fmt"
	"testing"
)

// TestMade compares what a program makes with what it would write.
func TestMade(t *testing.T) {
	day := OfDay(Day{2023, 10, 7})
	about := func(e Expr) Expr { return e.About() }
	mid := Between(about(OfDay(Day{2023, 10, 11})), about(OfDay(Day{2023, 10, 20})))
	parse := func(s string) Expr {
		e, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	for _, c := range []struct {
		got  Expr
		want string
	}{
		{day, "2023-10-07"},
		{OfDay(Day{-44, 3, 15}), "-0044-03-15"},
		{OfDay(Day{}), ""},
		{OfDay(Day{2023, 2, 29}), ""},
		{OfDay(Day{12023, 2, 1}), ""},
		{OfTime(Day{2023, 10, 7}, Clock{Hour: 6, Minute: 30}), "2023-10-07T06:30:00"},
		{OfTime(Day{2023, 10, 7}, Clock{Hour: 24, Zone: UTC}), "2023-10-07T24:00:00Z"},
		{OfTime(Day{2023, 10, 7}, Clock{Hour: 6, Zone: Shifted, Shift: -210}), "2023-10-07T06:00:00-03:30"},
		{OfTime(Day{2023, 10, 7}, Clock{Hour: 6, Zone: Shifted}), "2023-10-07T06:00:00+00:00"},
		{OfTime(Day{2023, 10, 7}, Clock{Hour: 24, Second: 1}), ""},
		{OfTime(Day{2023, 10, 7}, Clock{Zone: Shifted, Shift: 900}), ""},
		{OfTime(Day{2023, 10, 7}, Clock{Zone: UTC, Shift: 60}), ""},
		{OfTime(Day{2023, 10, 32}, Clock{}), ""},
		{OfMonth(2023, 10), "2023-10"},
		{OfMonth(0, 1), "0000-01"},
		{OfMonth(2023, 13), ""},
		{OfMonth(2023, 0), ""},
		{OfMonth(10000, 1), ""},
		{OfYear(2023), "2023"},
		{OfYear(0), "0000"},
		{OfYear(-9999), "-9999"},
		{OfYear(12023), "Y12023"},
		{OfYear(-10000), "Y-10000"},
		{OfYear(maxYear + 1), ""},
		{OfDecade(1957), "195X"},
		{OfDecade(-44), "-004X"},
		{OfDecade(12023), ""},
		{OfCentury(1957), "19XX"},
		{OfCentury(-44), "-00XX"},
		{OfPart(2023, 33), "2023-33"},
		{OfPart(2023, 20), ""},
		{OfPart(2023, 42), ""},
		{OfPart(20230, 33), ""},
		{Between(OfMonth(2023, 10), OfYear(2024)), "2023-10/2024"},
		{Between(Expr{}, day), "../2023-10-07"},
		{Between(day, Expr{}), "2023-10-07/.."},
		{Between(Expr{}, Expr{}), "../.."},
		{Between(OfYear(2024), day), ""},
		{Between(mid, OfMonth(2024, 1)), "2023-10-11~/2024-01"},
		{Between(OfYear(2022), mid), "2022/2023-10-20~"},
		{Between(OfPart(2023, 33), OfPart(2023, 35)), "2023-01/2023-09"},
		{Between(OfPart(2023, 21), OfPart(2023, 23)), ""},
		{Between(OfDecade(1950), OfCentury(2000)), "195X/20XX"},
		{Between(parse("195"), parse("20")), "195X/20XX"},
		{Between(parse("-04"), day), ""},
		{Between(OfTime(Day{2023, 10, 7}, Clock{Hour: 6}), day), "2023-10-07/2023-10-07"},
		{Between(OneOf(day, OfYear(2024)), day), ""},
		{Between(day, OneOf(day, OfYear(2024))), ""},
		{Between(OfYear(-12000), OfYear(12000)), "Y-12000/Y12000"},
		{EndUnknown(day), "2023-10-07/"},
		{EndUnknown(Expr{}), ""},
		{EndUnknown(OfPart(2023, 21)), ""},
		{StartUnknown(day), "/2023-10-07"},
		{StartUnknown(Expr{}), ""},
		{OneOf(day, OfYear(2025)), "[2023-10-07,2025]"},
		{OneOf(Between(OfYear(2020), OfYear(2022)), Between(OfYear(2025), Expr{})), "[2020..2022,2025..]"},
		{OneOf(), ""},
		{OneOf(EndUnknown(day)), ""},
		{OneOf(OfPart(2023, 21)), ""},
		{OneOf(OneOf(day)), ""},
		{AllOf(Between(Expr{}, OfYear(1984)), day), "{..1984,2023-10-07}"},
		{day.About(), "2023-10-07~"},
		{day.About().Perhaps(), "2023-10-07%"},
		{OfMonth(2023, 10).Perhaps(), "2023-10?"},
		{OfYear(2023).About(), "2023~"},
		{OfYear(12023).About(), "Y12023~"},
		{OfDecade(1950).About(), "195X~"},
		{Between(OfYear(2023), Expr{}).About(), "2023~/.."},
		{Between(OfYear(2023), OfYear(2024)).Perhaps(), "2023?/2024?"},
		{parse("[..1984,1986,1988..1990]").About(), "[..1984~,1986~,1988..1990]"},
		{parse("{1986,1988..}").Perhaps(), "{1986?,1988?..}"},
		{OfPart(2023, 21).About(), "2023-21"},
		{parse("1950S2").About(), "1950S2"},
		{parse("?2004-06-11").About(), "?2004-06-11~"},
		{Expr{}.About(), ""},
		{parse("2004-06-XX").About(), "2004-06-XX~"},
	} {
		if c.got.String() != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
		if c.want != "" && !c.got.Equal(parse(c.want)) {
			t.Errorf("%s is not what parsing makes", c.want)
		}
	}
}

// TestTaken looks at the parts of an expression.
func TestTaken(t *testing.T) {
	for _, c := range []struct{ expr, ends, members, clock string }{
		{"2023-10", "2023-10 2023-10", "[2023-10]", "false"},
		{"2023-10/2024", "2023-10 2024", "[2023-10/2024]", "false"},
		{"../2024", " 2024", "[../2024]", "false"},
		{"2024/", "2024 ", "[2024/]", "false"},
		{"[..1667,1670..1672,1680-02~..]", "[..1667,1670..1672,1680-02~..] [..1667,1670..1672,1680-02~..]", "[../1667 1670/1672 1680-02~/..]", "false"},
		{"2023-10-07T06:30:00", "2023-10-07T06:30:00 2023-10-07T06:30:00", "[2023-10-07T06:30:00]", "06:30:00 0 true"},
		{"2023-10-07T24:00:00-03:30", "2023-10-07T24:00:00-03:30 2023-10-07T24:00:00-03:30", "[2023-10-07T24:00:00-03:30]", "24:00:00-03:30 2 true"},
	} {
		e, err := Parse(c.expr)
		if err != nil {
			t.Fatal(err)
		}
		from, to := e.Ends()
		if got := from.String() + " " + to.String(); got != c.ends {
			t.Errorf("%s: ends %s", e, got)
		}
		if got := fmt.Sprint(e.Members()); got != c.members {
			t.Errorf("%s: members %s", e, got)
		}
		got := "false"
		if clock, ok := e.Clock(); ok {
			got = fmt.Sprint(clock, " ", clock.Zone, " ", ok)
		}
		if got != c.clock {
			t.Errorf("%s: clock %s", e, got)
		}
	}
	if (Expr{}).Members() != nil || !(Expr{}).IsZero() || (Expr{}).MayOverlap(OfYear(2023)) || (Expr{}).Within(OfYear(2023)) {
		t.Error("the zero Expr is something")
	}
}

// TestQualified tells what is said to be unsure.
func TestQualified(t *testing.T) {
	for expr, want := range map[string][3]bool{
		"2023":                    {false, false, false},
		"2023?":                   {true, false, false},
		"2023-~10":                {false, true, false},
		"2023%":                   {true, true, false},
		"195X":                    {false, false, true},
		"2023/2024-10-?07":        {true, false, false},
		"[1984,1985~,1986-XX]":    {false, true, true},
		"{..1984?,1986~..}":       {true, true, false},
		"2023-10-07T06:30:00Z":    {false, false, false},
		"../2023-10-XX":           {false, false, true},
		"2023-10-11~/2023-10-20?": {true, true, false},
		"[1667,1668,..1670]":      {},
	} {
		e, err := Parse(expr)
		if err != nil && want != [3]bool{} {
			t.Fatal(err)
		}
		if got := [3]bool{e.Uncertain(), e.Approximate(), e.Unspecified()}; got != want {
			t.Errorf("%s: %v", expr, got)
		}
	}
}
