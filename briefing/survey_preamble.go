package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A preamble is what was seen of a document before its first section.
type preamble struct {
	headed bool // whether the headline's heading was read
	blocks int  // how many blocks of text, after which no dateline is looked for
	first  Span // the first words of the text,
	words  string
}

// preambleBlocks is how many blocks may be a byline or begin with a dateline.
const preambleBlocks = 6

// A standfirstState says how far the search for the standfirst is.
type standfirstState uint8

const (
	standfirstNone    standfirstState = iota // no headline was stated, and so no standfirst
	standfirstAwaited                        // the next paragraph may be it
	standfirstHeld                           // surveyor.held may be it: what follows decides
	standfirstSettled
)

// longestStandfirst is longer than a standfirst gets, in words.
const longestStandfirst = 100

// readPreamble looks for the byline, the dateline and the standfirst. It reports
// whether it took the block, which then stands in no section.
func (s *surveyor) readPreamble(b *Block) bool {
	if s.preamble.words == "" {
		s.keepFirstWords(&b.Node)
	}
	if s.preamble.blocks >= preambleBlocks {
		s.settleStandfirst(false)
		return false
	}
	if b.IsFigure() || b.Kind == NodeQuote && b.Callout == PullQuote {
		return false
	}
	s.preamble.blocks++
	sectioned := len(s.open) > 0 && s.open[0].level > 0
	if b.Kind != NodeParagraph {
		if b.Kind != NodeRule {
			s.settleStandfirst(false)
		}
		return false
	}
	words := visible(&b.Node)
	switch {
	case !sectioned && isByline(words):
		if s.d.Byline.Empty() && s.d.Meta.Byline == "" {
			s.d.Byline = runsSpan(&b.Node)
		}
		return true
	case !sectioned && isDateLine(words):
		return true
	}
	if place := datelinePlace(words); place != "" && s.d.Dateline.Empty() {
		if i := strings.Index(b.Node.Span.Of(s.d.Text), place); i >= 0 {
			start := b.Node.Span.Start + i
			s.d.Dateline = Span{start, start + len(place)}
		}
		s.settleStandfirst(true)
		return false
	}
	if s.standfirst == standfirstHeld {
		s.settleStandfirst(false)
		return false
	}
	return s.standfirst == standfirstAwaited && s.holdStandfirst(b, words)
}

// holdStandfirst takes the paragraph after the headline. One that is set in italics
// or ends without a full stop is the standfirst; of another, what follows
// decides.
func (s *surveyor) holdStandfirst(b *Block, words string) bool {
	s.standfirst = standfirstSettled
	if wordsIn(&b.Node) > longestStandfirst {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(words)
	unended := !unicode.IsLower(firstRune(words)) && (unicode.IsLetter(last) || unicode.IsDigit(last))
	if unended || allEmphasised(&b.Node) {
		s.d.Standfirst = b.Node.Span
		return true
	}
	s.standfirst, s.held = standfirstHeld, *b
	return true
}

// settleStandfirst decides about the paragraph that is held: it is the
// standfirst if the report or the first section begins after it, and running text
// otherwise.
func (s *surveyor) settleStandfirst(is bool) {
	if s.standfirst == standfirstHeld {
		s.standfirst = standfirstSettled
		if is {
			s.d.Standfirst = s.held.Node.Span
		} else {
			s.flow(&s.held)
		}
		s.held = Block{}
		return
	}
	if s.standfirst == standfirstAwaited {
		s.standfirst = standfirstSettled
	}
}

// startAgain forgets what was made of the words before the headline, which ends
// at offset at: they are a label, and neither a standfirst nor a section.
func (s *surveyor) startAgain(at int) {
	d := s.d
	s.settleStandfirst(false)
	if d.Standfirst.Start >= d.Meta.Span.End {
		d.Standfirst = Span{}
	}
	if d.Meta.Standfirst == "" {
		s.standfirst = standfirstAwaited
	}
	s.closeSections(at, 0)
	if len(d.Entries) == 0 && len(d.Excerpts) == 0 {
		d.Sections = nil
	}
}

func allEmphasised(n *Node) bool {
	for i := range n.Runs {
		if n.Runs[i].Style&(Emphasis|Strong) == 0 && strings.TrimSpace(n.Runs[i].Text) != "" {
			return false
		}
	}
	return len(n.Runs) > 0
}

// runsSpan is the span of a leaf's words, without the signs around them.
func runsSpan(n *Node) Span {
	if len(n.Runs) == 0 {
		return n.Span
	}
	return Span{n.Runs[0].Span.Start, n.Runs[len(n.Runs)-1].Span.End}
}

// keepFirstWords remembers the first leaf that holds words of the document's
// own.
func (s *surveyor) keepFirstWords(n *Node) {
	if n.Kind == NodeQuote || n.IsFigure() {
		return
	}
	if len(n.Runs) > 0 && n.Kind != NodeCode && n.Kind != NodeHTML {
		words := visible(n)
		greeting := strings.HasSuffix(words, ",")
		if wordsIn(n) > 0 && !greeting && !isLabel(words) && !isByline(words) && !isDateLine(words) {
			s.preamble.words, s.preamble.first = words, runsSpan(n)
		}
	}
	for i := range n.Children {
		if s.preamble.words == "" {
			s.keepFirstWords(&n.Children[i])
		}
	}
}
