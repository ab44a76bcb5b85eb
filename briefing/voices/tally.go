package voices

import (
	"strconv"
	"strings"

	"lede/briefing/attribution"
)

// A Tally counts statements by footing.
type Tally [attribution.Named + 1]int

// Count counts statements by the footing of their speakers.
func Count(statements []attribution.Statement) Tally {
	var t Tally
	for i := range statements {
		t[statements[i].Speaker.Footing]++
	}
	return t
}

// Of is how many statements there are.
func (t Tally) Of() int {
	n := 0
	for _, k := range t {
		n += k
	}
	return n
}

// Anonymous is how many there are of people without a name.
func (t Tally) Anonymous() int { return t[attribution.Described] + t[attribution.Bare] }

// String is the counts in words: "11 statements: 4 named, 5 anonymous, 2 outlets".
func (t Tally) String() string {
	n := t.Of()
	if n == 0 {
		return "no statements"
	}
	var parts []string
	add := func(k int, one, many string) {
		if k > 0 {
			parts = append(parts, counted(k, one, many))
		}
	}
	add(t[attribution.Named], "named", "named")
	add(t.Anonymous(), "anonymous", "anonymous")
	add(t[attribution.Collective], "collective", "collective")
	add(t[attribution.Document], "document", "documents")
	add(t[attribution.Outlet], "outlet", "outlets")
	add(t[attribution.Unattributed], "unattributed", "unattributed")
	return counted(n, "statement", "statements") + ": " + strings.Join(parts, ", ")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
