package html

import (
	"path"
	"slices"
	"strings"

	"lede/content/format/manuscript"
)

// titles are what the document may be called, the surest first.
func (s *statement) titles() []manuscript.Value {
	values := append(s.graphValues("headline"), s.metaValues("og:title", "dc.title", "dcterms.title", "parsely-title", "citation_title", "twitter:title")...)
	values = append(values, s.itemValues("headline")...)
	values = append(values, manuscript.Value{Text: s.title, From: "the title of the page"})
	return slices.DeleteFunc(values, func(v manuscript.Value) bool { return len(v.Text) > longestTitle || isFileName(v.Text) })
}

// isFileName reports whether a title is the name of a file that a page was made of.
func isFileName(title string) bool {
	switch strings.ToLower(path.Ext(title)) {
	case ".doc", ".docx", ".odt", ".rtf", ".pdf", ".htm", ".html", ".txt", ".indd", ".qxd":
		return true
	}
	return false
}

// headline is the document's title without the outlet's name. shown is the heading over
// the piece, "" if there is none: it is what readers see, so that it is the title where a
// stated one has about the same words.
func (s *statement) headline(outlet, shown string) manuscript.Value {
	shown = strings.Join(strings.Fields(shown), " ")
	for _, v := range s.titles() {
		v.Text = strings.Join(strings.Fields(plainWords(v.Text)), " ")
		if l := letters(v.Text); l == "" || l == letters(outlet) && shown != "" {
			continue
		}
		bare := withoutOutlet(v.Text, outlet)
		if letters(shown) != letters(outlet) && (isPartOf(shown, v.Text) || alike(shown, v.Text) && !endsWith(shown, bare)) {
			return manuscript.Value{Text: shown, From: "the page"}
		}
		return manuscript.Value{Text: bare, From: v.From}
	}
	return first(manuscript.Value{Text: shown, From: "the page"})
}

// alike reports whether at least half of the words of each are in the other.
func alike(heading, title string) bool {
	has, all := map[string]bool{}, 0
	for w := range strings.FieldsFuncSeq(folded(title), isNoLetterOrDigit) {
		has[w] = true
		all++
	}
	words, common := 0, 0
	for w := range strings.FieldsFuncSeq(folded(heading), isNoLetterOrDigit) {
		words++
		if has[w] {
			common++
		}
	}
	return words >= 3 && 2*common >= max(words, all)
}

// endsWith reports whether the heading has something of its own before the title.
func endsWith(heading, title string) bool {
	h, t := letters(heading), letters(title)
	return len(h) > len(t) && strings.HasSuffix(h, t)
}

func isNoLetterOrDigit(r rune) bool { return !isLetterOrDigit(r) }

// isPartOf reports whether the title is the heading with something before or after it.
func isPartOf(heading, title string) bool {
	h, t := folded(heading), folded(title)
	if len(letters(h)) < 4 || len(h) >= len(t) {
		return false
	}
	const between = "|-–—:»«·•/‹>"
	if after, ok := strings.CutPrefix(t, h); ok {
		return strings.ContainsAny(after[:min(len(after), 5)], between)
	}
	before, ok := strings.CutSuffix(t, h)
	return ok && (len(h) > longHeading || strings.ContainsAny(before[max(0, len(before)-5):], between))
}

// longHeading is how long a heading is, in bytes, that can be no accident in a title.
const longHeading = 40

// separators stand between a title and an outlet's name.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " > "}

// withoutOutlet is a title without the outlet's name at its end or beginning. Where the
// outlet is not known, the last part is taken for one if it is short and the rest is not.
func withoutOutlet(title, outlet string) string {
	for range 3 {
		cut := false
		for _, sep := range separators {
			if i := strings.LastIndex(title, sep); i > 0 && isOutlet(title[i+len(sep):], title[:i], outlet) {
				title, cut = strings.TrimSpace(title[:i]), true
			}
			if i := strings.Index(title, sep); i > 0 && outlet != "" && folded(title[:i]) == folded(outlet) {
				title, cut = strings.TrimSpace(title[i+len(sep):]), true
			}
		}
		if !cut {
			break
		}
	}
	return title
}

// isOutlet reports whether the last part of a title is the outlet's name, or that of a
// part of it.
func isOutlet(part, title, outlet string) bool {
	p, o := letters(part), letters(outlet)
	if p == "" || len(letters(title)) < 8 {
		return false
	}
	if o != "" && (strings.Contains(p, o) || strings.Contains(o, p)) {
		return true
	}
	words := len(strings.Fields(part))
	return o == "" && words <= 4 && len(strings.Fields(title)) >= words+3
}

// letters is the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if isLetterOrDigit(r) {
			return r
		}
		return -1
	}, strings.ToLower(s))
}
