package briefing

// An openSection is a section whose end has not been reached.
type openSection struct {
	index, level int
	kind         Kind
	// ofSections is true when the section's own text lists nothing, so that its
	// subsections are what it lists.
	ofSections bool
}

// A tally counts what stands under one heading, up to the next.
type tally struct {
	words, listed, paragraphs, questions, entries int

	term datedTerm // the last term of a definition list
}

// openBody opens a section for running text that has no heading.
func (s *surveyor) openBody(b *Block) {
	s.add(Section{Kind: KindBody, Span: Span{Start: b.Span.Start}, Own: Span{Start: b.Span.Start}})
}

// openSection opens the section that the heading b begins.
func (s *surveyor) openSection(b *Block, title string, kind Kind) {
	start := b.Span.Start
	s.closeSections(start, b.Level)
	if n := len(s.open); n > 0 {
		if parent := &s.open[n-1]; parent.ofSections {
			s.d.Sections[parent.index].Items++
		}
	}
	s.add(Section{
		Level: b.Level, Title: title, Kind: kind,
		Heading: b.Node.Span, Span: Span{Start: start}, Own: Span{Start: start},
	})
}

func (s *surveyor) add(section Section) {
	s.section = len(s.d.Sections)
	s.d.Sections = append(s.d.Sections, section)
	s.open = append(s.open, openSection{index: s.section, level: section.Level, kind: section.Kind})
	s.tally = tally{}
}

// closeSections ends what stands under the present heading at offset at, and
// with it the open sections of the given level and below. Text without a
// heading ends at any heading.
func (s *surveyor) closeSections(at, level int) {
	if len(s.open) == 0 {
		return
	}
	s.closeOwn(at)
	for n := len(s.open); n > 0 && (s.open[n-1].level >= level || s.open[n-1].level == 0); n-- {
		s.d.Sections[s.open[n-1].index].Span.End = at
		s.open = s.open[:n-1]
	}
	s.section = -1
	if n := len(s.open); n > 0 {
		s.section = s.open[n-1].index
	}
}

// closeOwn ends what stands under the innermost open heading.
func (s *surveyor) closeOwn(at int) {
	innermost := &s.open[len(s.open)-1]
	section := &s.d.Sections[innermost.index]
	if section.Own.End > 0 {
		return // a subsection has ended it already
	}
	section.Own.End = at
	s.enterDatedSection(section)
	for _, o := range s.open {
		s.d.Sections[o.index].Words += s.tally.words
	}
	t := s.tally
	section.Items = t.listed
	switch {
	case s.within(KindTimeline) && t.entries > 0:
		section.Items = t.entries
	case s.within(KindQuestions) && t.questions > 0:
		section.Items = t.questions
	case t.listed == 0:
		section.Items = t.paragraphs
	}
	if k := section.Kind; section.Items == 0 && (k == KindQuestions || k == KindTimeline) {
		innermost.ofSections = true
	}
}

// within reports whether the present section or one around it has the kind.
func (s *surveyor) within(kind Kind) bool {
	for _, o := range s.open {
		if o.kind == kind {
			return true
		}
	}
	return false
}

// count adds a block of the present section to its tally.
func (s *surveyor) count(b *Block) {
	s.tally.words += wordsIn(&b.Node)
	switch b.Kind {
	case NodeList:
		s.countList(&b.Node)
	case NodeTable:
		s.countTable(&b.Node)
	case NodeParagraph:
		if !b.IsFigure() {
			s.countParagraph(&b.Node)
		}
	case NodeDefinitionTerm:
		s.tally.listed++
		s.tally.term = s.termOf(&b.Node)
	case NodeDefinition:
		s.enterDefinition(&b.Node)
	case NodeQuote, NodeCode:
		if b.Callout != PullQuote {
			s.tally.paragraphs++
		}
		if s.within(KindTimeline) {
			s.enterUnderTerm(&b.Node)
		}
	case NodeHTML, NodeRule:
	}
}

func (s *surveyor) countList(n *Node) {
	s.tally.listed += len(n.Children)
	if s.within(KindQuestions) {
		for i := range n.Children {
			if leaf := firstLeaf(&n.Children[i]); leaf != nil && isQuestion(leaf) {
				s.tally.questions++
			}
		}
	}
	before := s.tally.entries
	s.enterList(n)
	if s.within(KindTimeline) && s.tally.entries == before {
		s.enterUnderTerm(n)
	}
}

func (s *surveyor) countParagraph(n *Node) {
	s.tally.paragraphs++
	if s.within(KindQuestions) && isQuestion(n) {
		s.tally.questions++
	}
	if s.within(KindTimeline) {
		s.enterParagraph(n)
	}
}

func (s *surveyor) countTable(n *Node) {
	if s.within(KindTimeline) {
		s.enterTable(n)
		return
	}
	s.tally.paragraphs++
}

// firstLeaf is the paragraph that a list item begins with, or nil.
func firstLeaf(item *Node) *Node {
	if len(item.Children) > 0 && item.Children[0].Kind == NodeParagraph {
		return &item.Children[0]
	}
	return nil
}
