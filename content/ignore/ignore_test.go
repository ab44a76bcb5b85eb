package ignore

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOut(t *testing.T) {
	for _, c := range []struct {
		text string
		out  string // paths that are left out; folders end in a slash
		in   string // paths that are not
	}{
		{"", "", "a"},
		{"# a\n\n   \n!\n/\n", "", "a # # a"},
		{"a", "a a/ b/a b/c/a", "ab b/ab A"},
		{"a\r\nb\r\n", "a b", "c"},
		{"\uFEFFa", "a", "b"},
		{"/a", "a a/", "b/a"},
		{"b/a", "b/a", "a c/b/a"},
		{"a/", "a/ b/a/", "a b/a"},
		{"/b/a/", "b/a/", "b/a c/b/a/"},
		{"*.md", "a.md b/c.md .md", "a.mdx md"},
		{"/*.md", "a.md", "b/c.md"},
		{"b/*", "b/a b/c/", "b a"},
		{"b*d", "bd bad bxxd", "b/d bada"},
		{"b/*/d", "b/a/d", "b/d b/a/c/d"},
		{"a?c", "abc a.c aéc", "ac abbc a/c"},
		{"[ab]", "a b", "c ab"},
		{"[!ab]", "c é", "a b"},
		{"[^ab]", "c", "a b"},
		{"[a-c]x", "ax bx", "dx -x"},
		{"[a-]x", "ax -x", "bx"},
		{"[-a]x", "ax -x", "bx"},
		{"[]a]x", "ax ]x", "bx"},
		{"[!]a]x", "bx", "ax ]x"},
		{`[\]a]x`, "ax ]x", `bx \x`},
		{"[*]x", "*x", "ax"},
		{"[é-ü]x", "öx", "ax"},
		{"[a", "", "a [a"},
		{"[[:digit:]]", "", "1 a"},
		{"a[c-a]\nb", "b", "ab"},
		{`\#a`, "#a", "a"},
		{`\!a`, "!a", "a"},
		{`a\*`, "a*", "ab"},
		{`a\`, "", `a a\`},
		{"a ", "a", ""},
		{"a\t", "a\t", "a"},
		{"**/a", "a b/a b/c/a", "ab"},
		{"****/a", "a b/a b/c/a", "ab"},
		{"a/**", "a/b a/b/c a/c/", "a a/ b/a"},
		{"a/**/b", "a/b a/c/b a/c/d/b", "ab a/c/d"},
		{"**/a/**/b", "a/b x/a/b a/a/y/b", "x/b a"},
		{"a/**/b/**/c", "a/b/c a/x/b/b/y/c", "a/b a/c"},
		{"**", "a b/c", ""},
		{"/**", "a b/c", ""},
		{"**/", "a/ b/c/", "a b/c"},
		{"a**", "a ab b/ac", "a/b/ ba"},
		{"a**/b", "a/b ax/b", "a/c/b"},
		{"*\n!b", "a", "b c/b"},
		{"!b\n*", "a b", ""},
		{"*.md\n!/keep.md", "a.md x/keep.md", "keep.md"},
		{"a//b", "", "a/b"},
	} {
		rules := (*Rules)(nil).Below("", c.text)
		for want, paths := range map[bool]string{true: c.out, false: c.in} {
			for _, path := range strings.Split(paths, " ") {
				name, isFolder := strings.CutSuffix(path, "/")
				if path != "" && rules.Out(name, isFolder) != want {
					t.Errorf("%q: %q is left out: %v", c.text, path, !want)
				}
			}
		}
	}
}

func TestBlanksAtTheEnd(t *testing.T) {
	for text, name := range map[string]string{"a   ": "a", `a\  `: "a ", `a\\  `: `a\`, `\ `: " "} {
		if !(*Rules)(nil).Below("", text).Out(name, false) {
			t.Errorf("%q does not leave out %q", text, name)
		}
	}
}

// The nearest folder's files count most, and of one folder's the last.
func TestBelow(t *testing.T) {
	top := (*Rules)(nil).Below("d/", "*.md\nold/\n", "!b.md\n")
	below := top.Below("d/e/", "!c.md\n/a.txt\n")
	for _, c := range []struct {
		rules    *Rules
		path     string
		isFolder bool
		want     bool
	}{
		{nil, "d/a.md", false, false},
		{top, "d/a.md", false, true},
		{top, "d/b.md", false, false},
		{top, "d/c.md", false, true},
		{top, "d/old", true, true},
		{below, "d/e/a.md", false, true},
		{below, "d/e/b.md", false, false},
		{below, "d/e/c.md", false, false},
		{below, "d/e/f/c.md", false, false},
		{below, "d/e/old", true, true},
		{below, "d/e/a.txt", false, true},
		{below, "d/e/f/a.txt", false, false},
	} {
		if got := c.rules.Out(c.path, c.isFolder); got != c.want {
			t.Errorf("%s is left out: %v", c.path, got)
		}
	}
	if same := top.Below("d/f/", "# nothing\n"); same != top {
		t.Error("a file that says nothing makes rules of its own")
	}
}

// Whatever a file is called, there is a line that means it and no other.
func TestEveryNameCanBeSaid(t *testing.T) {
	name := rapid.StringOfN(rapid.RuneFrom([]rune(`ab[]!^-*?\# é{}.`)), 1, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		var said strings.Builder
		for _, r := range a {
			said.WriteString(`\` + string(r))
		}
		rules := (*Rules)(nil).Below("", said.String())
		if got := rules.Out(b, false); got != (a == b) {
			t.Fatalf("%s means %q: %v", said.String(), b, got)
		}
		if !rules.Out("x/"+a, true) {
			t.Fatalf("%s does not mean %q in a folder", said.String(), a)
		}
	})
}

// Whatever stands in the files, a last line that brings everything back does.
func FuzzOut(f *testing.F) {
	f.Add("*.md\n!a\n[a-z]/**/b\n", "a/b")
	f.Add("[!\\]]**/\\", "c/d/e")
	f.Fuzz(func(t *testing.T, text, path string) {
		rules := (*Rules)(nil).Below("", text)
		rules.Out(path, false)
		rules.Out(path, true)
		if path = strings.Trim(path, "/"); path != "" && rules.Below("", "!/**\n").Out(path, true) {
			t.Errorf("%q is left out after all", path)
		}
	})
}
