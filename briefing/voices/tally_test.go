package voices_test

import (
	"testing"

	"lede/briefing/attribution"
	"lede/briefing/voices"
)

func TestTally(t *testing.T) {
	all := func(footings ...attribution.Footing) []attribution.Statement {
		statements := make([]attribution.Statement, len(footings))
		for i, f := range footings {
			statements[i].Speaker.Footing = f
		}
		return statements
	}
	const n, d, b, c, doc, o, u = attribution.Named, attribution.Described, attribution.Bare, attribution.Collective, attribution.Document, attribution.Outlet, attribution.Unattributed
	for _, c := range []struct {
		statements []attribution.Statement
		want       string
	}{
		{nil, "no statements"},
		{all(o), "1 statement: 1 outlet"},
		{all(n, o, d, n, b, d, d, o, n, n, b), "11 statements: 4 named, 5 anonymous, 2 outlets"},
		{all(u, doc, c, doc, c), "5 statements: 2 collective, 2 documents, 1 unattributed"},
	} {
		if got := voices.Count(c.statements).String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
