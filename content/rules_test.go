package content

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestIgnoreFiles(t *testing.T) {
	for _, c := range []struct {
		name    string
		files   []string
		rules   map[string]string
		args    []string
		want    []string
		ignored int
	}{
		{
			name:  "lede's own",
			files: []string{"d/a.md", "d/b.md", "d/b.log", "d/old/c.md", "d/old/d.md", "d/e/b.md"},
			rules: map[string]string{"d/.ledeignore": "b.*\n/old/\n"},
			args:  []string{"d"}, want: []string{"a.md"}, ignored: 3,
		},
		{
			name:  "what others search with",
			files: []string{"d/a.md", "d/b.md"},
			rules: map[string]string{"d/.ignore": "b.md\n"},
			args:  []string{"d"}, want: []string{"a.md"}, ignored: 1,
		},
		{
			name:  "Git's, where Git is not",
			files: []string{"d/a.md", "d/b.md"},
			rules: map[string]string{"d/.gitignore": "b.md\n"},
			args:  []string{"d"}, want: []string{"a.md", "b.md"},
		},
		{
			name:  "Git's, in a work tree",
			files: []string{"d/.git/", "d/e/a.md", "d/e/b.md"},
			rules: map[string]string{"d/.gitignore": "b.md\n"},
			args:  []string{"d"}, want: []string{"e/a.md"}, ignored: 1,
		},
		{
			name:  "Git's, in a folder of a work tree",
			files: []string{".git/", "d/e/a.md", "d/e/b.md"},
			rules: map[string]string{".gitignore": "a.md\n", "d/e/.gitignore": "b.md\n"},
			args:  []string{"d"}, want: []string{"e/a.md"}, ignored: 1,
		},
		{
			name:  "the nearest and the last",
			files: []string{"d/a.md", "d/b.md", "d/e/a.md", "d/e/b.md"},
			rules: map[string]string{"d/.ledeignore": "!b.md\n", "d/.ignore": "*.md\n", "d/e/.ignore": "b.md\n!a.md\n"},
			args:  []string{"d"}, want: []string{"b.md", "e/a.md"}, ignored: 2,
		},
		{
			name:  "named all the same",
			files: []string{"d/a.md", "d/old/b.md", "d/c.md"},
			rules: map[string]string{"d/.ledeignore": "old\nc.md\n"},
			args:  []string{"d/old", "d/c.md", "d"}, want: []string{"d/old/b.md", "d/c.md", "d/a.md"}, ignored: 2,
		},
		{
			name:  "links",
			files: []string{"d/a.md", "x/b.md", "x/c.md", "d/far -> ../x", "d/out -> ../x", "d/b.md -> ../x/b.md"},
			rules: map[string]string{"d/.ledeignore": "out/\nb.md\n", "x/.ledeignore": "!b.md\n"},
			args:  []string{"d"}, want: []string{"a.md", "far/b.md", "far/c.md"}, ignored: 2,
		},
		{
			name:  "what is no file of rules",
			files: []string{"d/a.md", "d/.ledeignore/a.md", "d/.ignore -> nowhere"},
			args:  []string{"d"}, want: []string{"a.md"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			plant(t, c.files...)
			for name, text := range c.rules {
				must(t, os.WriteFile(filepath.FromSlash(name), []byte(text), 0o600))
			}
			s, err := Open(t.Context(), c.args, nil)
			must(t, err)
			if got := lines(s); !slices.Equal(got, c.want) || s.Ignored != c.ignored {
				t.Errorf("\n got %q, %d ignored\nwant %q, %d", got, s.Ignored, c.want, c.ignored)
			}
		})
	}
}

func TestNothingButIgnored(t *testing.T) {
	plant(t, "d/a.md", "d/e/b.md")
	must(t, os.WriteFile("d/.ledeignore", []byte("*\n"), 0o600))
	_, err := Open(t.Context(), []string{"d"}, nil)
	if !errors.Is(err, ErrNoBriefings) || !strings.HasPrefix(err.Error(), "the folder d holds nothing but what its ignore files leave out (2)") {
		t.Errorf("%v", err)
	}
}
