package flow_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// TestWordsStayInOrder holds for all paragraphs: each word is written once, and none
// before one that came before it.
func TestWordsStayInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f flow.Flow
		n := 0
		word := func() manuscript.Text {
			n++
			return manuscript.Words(fmt.Sprintf("w%d ", n))
		}
		var blocks []manuscript.Block
		for range rapid.IntRange(1, 30).Draw(t, "paragraphs") {
			if rapid.IntRange(0, 9).Draw(t, "table") == 0 {
				f.Block(manuscript.Table{Rows: [][]manuscript.Text{{word(), word()}}})
				continue
			}
			p := flow.Paragraph{
				Role:  rapid.SampledFrom([]flow.Role{flow.Body, flow.Heading, flow.Item, flow.Item, flow.Quote, flow.Code, flow.Caption}).Draw(t, "role"),
				Level: rapid.IntRange(0, 20).Draw(t, "level"), Ordered: rapid.Bool().Draw(t, "ordered"),
				Number: rapid.IntRange(1, 3).Draw(t, "number"), Continues: rapid.Bool().Draw(t, "continues"),
			}
			if rapid.Bool().Draw(t, "words") {
				p.Text = word()
			}
			if rapid.IntRange(0, 5).Draw(t, "picture") == 0 {
				p.Figures = []manuscript.Figure{{}}
			}
			f.Paragraph(p)
			blocks = append(blocks, f.Take()...)
		}
		blocks = append(blocks, f.End()...)
		at := 0
		for _, w := range strings.FieldsFunc(text(flow.Lines(blocks)), func(r rune) bool { return strings.ContainsRune(" \n•·", r) }) {
			if !strings.HasPrefix(w, "w") {
				continue // a number of the list
			}
			if at++; w != fmt.Sprintf("w%d", at) {
				t.Fatalf("%s stands where w%d should, in %+v", w, at, blocks)
			}
		}
		if at != n {
			t.Fatalf("%d of %d words, in %+v", at, n, blocks)
		}
	})
}

func text(t manuscript.Text) string {
	var b strings.Builder
	for _, p := range t {
		if p.Break {
			b.WriteByte('\n')
		}
		b.WriteString(p.Words)
	}
	return b.String()
}

func TestRoleOf(t *testing.T) {
	for name, want := range map[string]flow.Named{
		"Title": {Role: flow.Title}, "heading 1": {Role: flow.Heading, Level: 1}, "Heading 10": {Role: flow.Heading, Level: 10},
		"List Bullet": {Role: flow.Item}, "List Number 3": {Role: flow.Item, Level: 2, Ordered: true},
		"toc 2": {Role: flow.Contents, Level: 1}, "Intense Quote": {Role: flow.Quote},
	} {
		if got, ok := flow.RoleOf(name); !ok || got != want {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "Heading", "heading x", "Normal", "Table Contents", "tocsin", "List Paragraph"} {
		if got, ok := flow.RoleOf(name); ok {
			t.Errorf("%q is %v", name, got)
		}
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		changes string // each a kind and an author; "." for words between
		want    string
	}{
		{"", ""},
		{"iA", "1 tracked change by A is shown as accepted: 1 insertion."},
		{"iA iA iA", "1 tracked change by A is shown as accepted: 1 insertion."},
		{"iA . iA dB", "3 tracked changes by A and B are shown as accepted: 2 insertions, 1 deletion."},
		{"iA dB mC", "3 tracked changes are shown as accepted: 1 insertion, 1 deletion, 1 move."},
		{"d", "1 tracked change is shown as accepted: 1 deletion."},
	} {
		var changes flow.Changes
		for _, s := range strings.Fields(c.changes) {
			if s == "." {
				changes.Between()
				continue
			}
			changes.Add(map[byte]flow.Change{'i': flow.Insertion, 'd': flow.Deletion, 'm': flow.Move}[s[0]], s[1:], "")
		}
		if got := changes.Notice(); got != c.want {
			t.Errorf("%s: %q, want %q", c.changes, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	body := flow.Paragraph{Text: manuscript.Words("The ferry sails")}
	heading := flow.Paragraph{Role: flow.Heading, Level: 1, Text: body.Text}
	for _, c := range []struct {
		name  string
		props flow.Properties
		first flow.Paragraph
		want  string
	}{
		{"of the properties", flow.Properties{Title: "Late again"}, body, "title: Late again; The ferry sails"},
		{"shown as well", flow.Properties{Title: "The Ferry Sails"}, body, "title: The Ferry Sails"},
		{"shown as a heading", flow.Properties{Title: "The Ferry Sails"}, heading, "# The ferry sails"},
		{"of a file", flow.Properties{Title: "Microsoft Word - ferry"}, body, "The ferry sails"},
		{"of a file, too", flow.Properties{Title: "ferry.odt"}, body, "The ferry sails"},
		{"of none", flow.Properties{Title: "Untitled 2"}, body, "The ferry sails"},
	} {
		var out strings.Builder
		w := manuscript.NewWriter(&out, "x", nil, 1000)
		d := flow.NewDocument(w, "")
		d.Properties = c.props
		d.Paragraph(c.first)
		d.End()
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		head, text, _ := strings.Cut(strings.TrimPrefix(out.String(), "---\n"), "\n---\n")
		got := strings.TrimSpace(text)
		if title, _, ok := strings.Cut(head, "\n"); ok && strings.HasPrefix(title, "title") {
			got = strings.TrimSuffix(title+"; "+got, "; ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSymbol(t *testing.T) {
	for _, c := range []struct {
		font string
		code rune
		want rune
	}{
		{"Symbol", 0xF0B7, '•'}, {"Symbol", 'a', 'α'}, {"symbol", 0xF07A, 'ζ'}, {"Symbol", 0xF05B, '\uFFFD'},
		{"Wingdings", 0xF0FC, '✓'}, {"Wingdings", 0xA7, '▪'}, {"", 0xF0A8, '☐'}, {"Wingdings", 0xF021, '\uFFFD'},
	} {
		if got := flow.Symbol(c.font, c.code); got != c.want {
			t.Errorf("%s %X: %c, want %c", c.font, c.code, got, c.want)
		}
	}
}

func TestRaised(t *testing.T) {
	for _, c := range []struct {
		rise     flow.Rise
		in, want string
	}{
		{flow.Raised, "6", "⁶"}, {flow.Raised, "-12", "⁻¹²"}, {flow.Lowered, "2", "₂"}, {flow.OnLine, "2", "2"},
		{flow.Raised, "st", "st"}, {flow.Raised, "n", "n"}, {flow.Raised, "2 and", "2 and"}, {flow.Raised, "", ""}, {flow.Raised, "−1", "⁻¹"},
	} {
		if got := (flow.Look{Rise: c.rise}).Readable(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// TestTableIsBounded has one row that is long, among many.
func TestTableIsBounded(t *testing.T) {
	rows := [][]manuscript.Text{make([]manuscript.Text, 100_000)}
	rows[0][0], rows[0][99_999] = manuscript.Words("first"), manuscript.Words("last")
	for range 100_000 {
		rows = append(rows, []manuscript.Text{nil})
	}
	table, ok := flow.Table(rows)
	if n := len(table.Rows[0]); !ok || n*len(rows) > 1_000_000 || text(table.Rows[0][n-1]) != "last" {
		t.Error(ok, n)
	}
}
