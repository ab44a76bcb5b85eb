package html_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	nethtml "golang.org/x/net/html"

	"lede/briefing"
	"lede/content/format/html"
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// A reading is a page as it was converted.
type reading struct {
	tb       testing.TB
	markdown string
	notices  []string
}

func converted(tb testing.TB, page []byte) reading {
	tb.Helper()
	return written(tb, page, func(w *manuscript.Writer) {
		err := (html.Converter{}).Convert(tb.Context(), manuscript.Original{Bytes: page}, w)
		if refusal := (*manuscript.Refusal)(nil); err != nil && !errors.As(err, &refusal) {
			tb.Fatal(err)
		}
	})
}

// whole is all of a page.
func whole(tb testing.TB, page []byte) reading {
	tb.Helper()
	return written(tb, page, func(w *manuscript.Writer) {
		root, err := hypertext.Parse(page, "")
		if err != nil {
			tb.Fatal(err)
		}
		hypertext.Blocks([]*nethtml.Node{root}, hypertext.Options{}).Write(w)
	})
}

func written(tb testing.TB, page []byte, write func(*manuscript.Writer)) reading {
	tb.Helper()
	var b strings.Builder
	w := manuscript.NewWriter(&b, "web page", page, 64<<20)
	write(w)
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return reading{tb, b.String(), w.Notices()}
}

var picture = regexp.MustCompile(`(?m)^!\[.*\]\(\S*\)$`)

// words is what a reader sees of the body.
func (r reading) words() string {
	text, _, _ := strings.Cut(r.markdown, "\n<!-- furniture: ")
	if !*figures {
		text = picture.ReplaceAllString(text, "")
	}
	doc := briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
	return doc.Visible(briefing.Span{Start: 0, End: len(text)})
}

// head is a value of the front matter.
func (r reading) head(name string) string {
	r.tb.Helper()
	_, rest, _ := strings.Cut(r.markdown, "---\n")
	front, _, _ := strings.Cut(rest, "\n---\n")
	var values map[string]any
	if err := yaml.Unmarshal([]byte(front), &values); err != nil {
		r.tb.Fatal(err)
	}
	s, _ := values[name].(string)
	return s
}
