package query

import "testing"

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		query string
		about string // the path, when it was published, or a note
		want  bool
	}{
		{`path:"Dossiers/é"`, `c:\dossiers\e` + "\u0301" + `t.md`, true},
		{"path:dossiers/2024", "dossiers/2023/a.md", false},
		{"published:2024-01", "2024-01-26", true},
		{"published:2024-01", "26 January 2024", true},
		{"published:2024-01", "2024-01-26T10:00:00Z", true},
		{"published:2024-02..", "2024-01-26", false},
		{"published:2024", "soon", false},
		{"noted:calls", "Call her.", true},
		{"noted:no", "Call her.", false},
		{"noted:yes", "", true},
	} {
		q, err := Parse(c.query)
		if err != nil {
			t.Fatal(err)
		}
		var got bool
		switch n := q.Root().(type) {
		case Path:
			got = n.Holds(c.about)
		case Published:
			got = n.Holds(c.about)
		case Noted:
			got = n.Holds([]string{c.about})
		}
		if got != c.want {
			t.Errorf("%s of %s: %v", c.query, c.about, got)
		}
	}
}
