package html_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestNoWordIsLost holds for all pages: a word of the page is in the text or set aside, as
// often as it is there, but for the title and what metadata has.
func TestNoWordIsLost(t *testing.T) {
	sources, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range sources {
		page := txtar.Parse(read(t, path)).Files[0].Data
		got := converted(t, page)
		if strings.Contains(got.markdown, "without scripts") {
			continue // its text is not what the page shows
		}
		_, furniture, _ := strings.Cut(got.markdown, "\n<!-- furniture: ")
		have, missing := map[string]int{}, map[string]int{}
		count(have, got.words(), 1)
		count(have, unescaped.Replace(furniture), 1)
		count(missing, whole(t, page).words(), 1)
		count(missing, got.head("title"), -1)
		for word, n := range missing {
			if n > have[word] {
				t.Errorf("%s: %q is there %d times, and %d times in the text", filepath.Base(path), word, n, have[word])
			}
		}
	}
}

func count(words map[string]int, text string, n int) {
	for _, w := range tokens.FindAllString(text, -1) {
		if len(w) > 1 {
			words[w] += n
		}
	}
}

// unescaped takes back what a comment's words are written as.
var unescaped = strings.NewReplacer("&gt;", ">", "&amp;", "&")
