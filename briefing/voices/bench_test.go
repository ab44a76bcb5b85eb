package voices_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"lede/briefing/attribution"
	"lede/briefing/edtf"
	"lede/briefing/voices"
)

// library is briefings of so many statements each, by people of whom some are heard in
// several and some by their family name alone.
func library(n, statements int) []voices.Briefing {
	all := make([]voices.Briefing, n)
	for i := range all {
		all[i].Published = edtf.OfDay(edtf.Day{Year: 2031, Month: 1, Day: 1}.Add(i * 7 % n))
		for k := range statements {
			var s attribution.Statement
			person := (i*31 + k*k) % (n * 5)
			family := "F" + string([]rune{'a' + rune(person/3%20), 'e' + rune(person/60%20), 'i' + rune(person/1200%16)}) + "mann"
			switch k % 5 {
			case 0, 1:
				s.Speaker.Footing, s.Speaker.Name = attribution.Named, fmt.Sprintf("Ge%csar %s", 'a'+person%7, family)
				s.Speaker.Role = fmt.Sprintf("the keeper of harbour %d", person)
			case 2:
				s.Speaker.Footing, s.Speaker.Name = attribution.Named, family
			case 3:
				s.Speaker.Footing, s.Speaker.Role = attribution.Described, fmt.Sprintf("an official of harbour %d", k)
			case 4:
				s.Speaker.Footing, s.Speaker.Name = attribution.Outlet, fmt.Sprintf("The Post of Harbour %d", person%50)
			}
			all[i].Statements = append(all[i].Statements, s)
		}
	}
	return all
}

func BenchmarkGroup(b *testing.B) {
	for _, statements := range []int{15, 60} {
		b.Run(fmt.Sprint("1000x", statements), func(b *testing.B) {
			all := library(1000, statements)
			b.ReportAllocs()
			for b.Loop() {
				voices.Group(all, voices.Options{})
			}
		})
	}
}

// TestGroupIsFast groups many people whose names are as much alike as can be: the work
// grows with their number, not with its square.
func TestGroupIsFast(t *testing.T) {
	for name, form := range map[string]string{
		"middles": "John %s. Smith", "initials": "%.1s. %[1]s. Smith", "families": "John Sm%sth",
		"suffixes": "%s Smith Jr.", "ends": "A%s Smith", "short": "%s", "beginnings": "Smith %s", "ranks": "King %s",
	} {
		took := func(n int) time.Duration {
			b := make([]voices.Briefing, 1)
			for i := range n {
				var s attribution.Statement
				letters := strings.NewReplacer("0", "aba", "1", "obo", "2", "iki", "3", "upu", "4", "eme", "5", "ara", "6", "ono", "7", "ini", "8", "usu", "9", "ele").Replace(strconv.Itoa(i))
				s.Speaker.Footing, s.Speaker.Name = attribution.Named, fmt.Sprintf(form, letters)
				b[0].Statements = append(b[0].Statements, s)
				if i%2 == 0 {
					s.Speaker.Name = "Smith " + strconv.Itoa(i)
					b[0].Statements = append(b[0].Statements, s)
				}
			}
			began := time.Now()
			voices.Group(b, voices.Options{})
			return time.Since(began)
		}
		if d := took(5000); d > 3*time.Second {
			t.Errorf("%s: 5,000 names take %v", name, d)
		} else {
			t.Logf("%s: %v", name, d)
		}
	}
}
