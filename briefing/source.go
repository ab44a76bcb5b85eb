package briefing

import "strings"

// addSource adds a source unless its key is taken: the first definition counts.
func (s *surveyor) addSource(source Source) {
	if _, taken := s.sources[source.Key]; taken {
		return
	}
	s.sources[source.Key] = len(s.d.Sources)
	s.d.Sources = append(s.d.Sources, source)
}

// collect finds the citations, the excerpts and the footnotes in n.
func (s *surveyor) collect(n *Node) {
	for i := range n.Runs {
		if n.Runs[i].Style&Cite != 0 {
			s.cite(&n.Runs[i])
		}
	}
	switch n.Kind {
	case NodeFootnote:
		s.addSource(Source{Key: n.Tag, Span: n.Span, Text: shownText(n), URL: firstTarget(n), Note: true})
	case NodeQuote:
		s.excerpt(n)
	}
	for i := range n.Children {
		s.collect(&n.Children[i])
	}
}

func (s *surveyor) cite(run *Run) {
	s.d.Citations = append(s.d.Citations, Citation{
		Span: run.Span, Key: run.Key, Locator: locatorOf(run.Span.Of(s.d.Text), run.Key),
	})
}

// locatorOf is what follows the key in a citation as it is written: "¶4" in
// "[@wsj, ¶4]".
func locatorOf(written, key string) string {
	_, after, found := strings.Cut(written, key)
	if !found {
		return ""
	}
	return strings.Trim(after, "}], \t\r\n")
}

// firstTarget is the first link in n, or "".
func firstTarget(n *Node) string {
	for i := range n.Runs {
		if n.Runs[i].Style&Link != 0 {
			return n.Runs[i].Target
		}
	}
	for i := range n.Children {
		if target := firstTarget(&n.Children[i]); target != "" {
			return target
		}
	}
	return ""
}
