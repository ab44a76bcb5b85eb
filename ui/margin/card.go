package margin

import (
	"slices"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/change"
	"lede/briefing/timeline"
)

// A card is one thing in the margin: a timeline entry, a source, an excerpt, a statement,
// a change, a note, a remark of the document's own or what is told of the document.
type card struct {
	kind   cardKind
	target briefing.Span // where it leads; empty when it stands nowhere in the text
	title  string        // a date, or a source
	words  briefing.Span // read from the text when the card is drawn
	by     string        // whose words an excerpt's are
	number int           // of a source, from 1; 0 for one that is defined nowhere
	prose  bool          // a source that only the prose names
	uses   int           // how many statements rest on a source, as far as is known

	entry     *timeline.Entry // of an entry card, once its date has been read
	statement *attribution.Statement
	change    *change.Change
	note      *Note
	remark    *briefing.Remark
}

type cardKind uint8

const (
	entryCard cardKind = iota
	sourceCard
	excerptCard
	statementCard
	changeCard
	noteCard
	remarkCard
	originalCard
)

// statedCards are the entries that the document states, in its order and its own
// words: what there is until their dates have been read.
func statedCards(doc *briefing.Document) []card {
	cards := make([]card, len(doc.Entries))
	for i, e := range doc.Entries {
		cards[i] = card{kind: entryCard, target: e.Span, title: e.Date.Of(doc.Text), words: e.Text}
	}
	return cards
}

// datedCards are the entries of a document in the order of time, without the dates
// of words being said.
func datedCards(c *timeline.Chronology) []card {
	cards := make([]card, 0, len(c.Entries))
	for i := range c.Entries {
		if e := &c.Entries[i]; !e.Saying {
			cards = append(cards, card{kind: entryCard, target: e.Passage, title: e.Date.Words, entry: e})
		}
	}
	return cards
}

// A support is what rests on each source: for every source of the document, by
// index, the excerpts that cite it.
type support [][]int

func supportOf(doc *briefing.Document) support {
	rests := make(support, len(doc.Sources))
	for i, e := range doc.Excerpts {
		for _, c := range doc.CitedIn(e.Span) {
			if c.Source >= 0 && !slices.Contains(rests[c.Source], i) {
				rests[c.Source] = append(rests[c.Source], i)
			}
		}
	}
	return rests
}

// sourceCards are all the sources of a document.
func (rests support) sourceCards(doc *briefing.Document) []card {
	cards := make([]card, len(doc.Sources))
	for i := range doc.Sources {
		cards[i] = rests.sourceCard(doc, i, "")
	}
	return cards
}

// citedCards are the sources that a passage cites, each with its excerpts.
func (rests support) citedCards(doc *briefing.Document, passage briefing.Span) []card {
	var cards []card
	var seen []string
	for _, c := range doc.CitedIn(passage) {
		if slices.Contains(seen, c.Key) {
			continue
		}
		seen = append(seen, c.Key)
		if c.Source < 0 {
			cards = append(cards, card{kind: sourceCard, title: c.Key + ": defined nowhere in this briefing"})
			continue
		}
		cards = append(cards, rests.sourceCard(doc, c.Source, c.Locator))
		for _, e := range rests[c.Source] {
			x := doc.Excerpts[e]
			cards = append(cards, card{kind: excerptCard, target: x.Content, words: x.Content, by: speaker(x)})
		}
	}
	return cards
}

// sourceCard is the card of the i-th source. It leads to the source's definition
// or, when that is in the front matter, to the first excerpt that rests on it.
func (rests support) sourceCard(doc *briefing.Document, i int, locator string) card {
	s := doc.Sources[i]
	c := card{kind: sourceCard, title: s.Text, number: i + 1}
	if locator != "" {
		c.title += ", " + locator
	}
	switch {
	case s.Note:
		c.target = s.Span
	case len(rests[i]) > 0:
		c.target = doc.Excerpts[rests[i][0]].Content
	}
	return c
}

// speaker is who an excerpt says it is by.
func speaker(e briefing.Excerpt) string {
	switch {
	case e.Speaker == "":
		return "no speaker is named"
	case e.Role == "":
		return e.Speaker
	}
	return e.Speaker + ", " + e.Role
}
