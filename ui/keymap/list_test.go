package keymap

import (
	"strings"
	"testing"
)

var arrows = Arrows{"↑", "↓", "←", "→"}

func TestLabel(t *testing.T) {
	for key, want := range map[string]string{
		"j": "j", "G": "G", "space": "Space", "pgdown": "PgDn", "pgup": "PgUp", "up": "↑",
		"ctrl+d": "Ctrl+D", "alt+right": "Alt+→", "shift+tab": "Shift+Tab", "f1": "F1",
		"+": "+", "alt++": "Alt++", "alt+é": "Alt+É", "alt+shift+a": "Alt+Shift+A", "esc": "Esc",
	} {
		if got := Label(key, arrows); got != want {
			t.Errorf("Label(%q) = %q, want %q", key, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"j", "down"}, "j ↓"},
		{[]string{"1", "2", "3", "4"}, "1-4"},
		{[]string{"1", "2"}, "1 2"},
		{[]string{"x", "1", "2", "3", "up"}, "x 1-3 ↑"},
		{nil, ""},
	} {
		if got := Labels(c.keys, arrows, " "); got != c.want {
			t.Errorf("Labels(%q) = %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestListsShareRows(t *testing.T) {
	for _, list := range Default().Lists(OnPage) {
		for _, row := range list.Rows {
			if row.Do == "section by its number" && Labels(row.Keys, arrows, " ") == "1-9" {
				return
			}
		}
	}
	t.Error("the nine sections by number do not share a row")
}

// In the outline space folds, so that it is not listed there as a page down.
func TestListsLeaveOutKeysThatAreTaken(t *testing.T) {
	for _, list := range Default().Lists(OnOutline) {
		for _, row := range list.Rows {
			if row.Names[0] == "page-down" && strings.Contains(Labels(row.Keys, arrows, " "), "Space") {
				t.Errorf("the outline lists %q as a page down", row.Keys)
			}
		}
	}
}

func TestMarkdownNamesEveryKeyOnce(t *testing.T) {
	md := Default().Markdown()
	for _, want := range []string{"| `j` `↓` |", "| `1-9` |", "`section-1` … `section-9`", "| Go to a section |", "`Ctrl+C`"} {
		if !strings.Contains(md, want) {
			t.Errorf("no %q in\n%s", want, md)
		}
	}
	own, err := New(map[string][]string{"copy": {"|"}, "palette": {}})
	if err != nil {
		t.Fatal(err)
	}
	md = own.Markdown()
	if !strings.Contains(md, "`\\|`") {
		t.Error("a bar breaks the table")
	}
	if strings.Contains(md, "`palette`") {
		t.Error("an action without keys has a row")
	}
}

func BenchmarkLookup(b *testing.B) {
	m := Default()
	for b.Loop() {
		m.Lookup(OnPage, "ctrl+z")
	}
}
