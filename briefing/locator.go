package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// A Locator is where a part of a document begins by which it is cited. It is written as a
// comment, "<!-- page: 12 -->", and no reader sees it.
type Locator struct {
	Span  Span   // of the comment
	Label string // CSL's term, or "message"; see locatorLabels
	Value string // as "12", or "3. The harbour"
}

// locatorLabels are the terms by which documents are cited: those of CSL 1.0.2 that name a
// part of one, and "message", from the widest part to the narrowest.
var locatorLabels = []string{
	"volume", "book", "part", "chapter", "section", "message",
	"folio", "page", "column", "paragraph", "verse", "line",
}

// locatorIn is the locator that a comment at span is.
func locatorIn(text string, span Span) (Locator, bool) {
	label, value, ok := strings.Cut(uncommented(span.Of(text)), ": ")
	if !ok || !slices.Contains(locatorLabels, label) {
		return Locator{}, false
	}
	// Copies, for a locator may be kept where the text is not.
	return Locator{Span: span, Label: strings.Clone(label), Value: strings.Clone(strings.TrimSpace(revealed(value)))}, true
}

// String is the locator as a citation has it: "p. 12", "¶ 4", "chapter 3. The harbour"; ""
// for the zero Locator.
func (l Locator) String() string {
	switch l.Label {
	case "":
		return ""
	case "page":
		return "p. " + l.Value
	case "paragraph":
		return "¶ " + l.Value
	case "section":
		return "§ " + l.Value
	case "line":
		return "l. " + l.Value
	case "message":
		return "message of " + l.Value
	}
	return l.Label + " " + l.Value
}

// LastLocator is the last locator of a text, which may not be all there yet: how far it
// goes so far. It looks at what is written, and not at what that means; the zero Locator is
// none.
func LastLocator(text string) Locator {
	const most = 64 // comments that are looked at
	end := len(text)
	for range most {
		at := strings.LastIndex(text[:end], "<!--")
		if at < 0 {
			break
		}
		if n := CommentAt(text[at:]); n > 0 {
			if l, ok := locatorIn(text, Span{at, at + n}); ok {
				return l
			}
		}
		end = at
	}
	return Locator{}
}

// nearLocator is how far back a locator is looked for in a text that is not surveyed, in
// bytes.
const nearLocator = 64 << 10

// LocatorsAt are the locators in force at offset: of each label the last before it, the
// widest part first. A page goes on where a chapter begins. Beyond Surveyed it is the last
// one alone.
func (d *Document) LocatorsAt(offset int) []Locator {
	if offset >= d.Surveyed && d.Surveyed < len(d.Text) {
		from := max(d.Surveyed, offset-nearLocator)
		if l := LastLocator(d.Text[from:max(from, min(offset, len(d.Text)))]); l.Label != "" {
			l.Span.Start += from
			l.Span.End += from
			return []Locator{l}
		}
		if from > d.Surveyed {
			return nil
		}
	}
	if len(d.Locators) == 0 {
		return nil
	}
	n, _ := slices.BinarySearchFunc(d.Locators, offset+1, func(l Locator, at int) int { return cmp.Compare(l.Span.Start, at) })
	var in []Locator
	for _, l := range slices.Backward(d.Locators[:n]) {
		if !slices.ContainsFunc(in, func(have Locator) bool { return have.Label == l.Label }) {
			in = append(in, l)
		}
		if len(in) == d.labels {
			break
		}
	}
	slices.SortFunc(in, func(a, b Locator) int {
		return cmp.Compare(slices.Index(locatorLabels, a.Label), slices.Index(locatorLabels, b.Label))
	})
	return in
}

// LocatorAt is the narrowest of the locators in force at offset, the zero Locator for none.
func (d *Document) LocatorAt(offset int) Locator {
	if in := d.LocatorsAt(offset); len(in) > 0 {
		return in[len(in)-1]
	}
	return Locator{}
}
