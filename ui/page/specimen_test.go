package page

import "lede/briefing"

// specimen is a document with every kind of node in it, and the structure that
// a survey would find.
func specimen() (*sheet, *briefing.Document) {
	s := &sheet{}
	doc := &briefing.Document{
		Headline: briefing.Headline{Text: "A harbour town counts its cranes"},
		Sources:  []briefing.Source{{Key: "log", Note: true}, {Key: "port", Note: true}},
	}
	meta := s.literal(briefing.NodeFrontMatter, "---\n", "published: 2031-04-05\noutlet: The Quay\n", "---\n")
	doc.Meta = briefing.Meta{Span: meta.Span, Published: "2031-04-05", Outlet: "The Quay"}
	s.add(meta)
	doc.Headline.Span = s.add(s.heading(1, doc.Headline.Text))
	doc.Standfirst = s.add(s.para(say("Nine cranes were counted at dawn, one fewer than the port’s own list has.")))
	s.chunk()
	section(s, doc, 2, "What we know", briefing.KindKnown, func() {
		s.add(s.list(false, true,
			s.item(say("Nine cranes stand on the "), strong("north quay"), say(". "), cite("log"), cite("port")),
			s.item(say("The list, "), link("published in March", "https://quay.example/list/2031-03"), say(", names ten; an "), emphasis("older"), say(" one names "), code("crane-11"), say(".")),
			func() []briefing.Node {
				parent := s.para(say("Two are out of use:"))
				s.put("  ")
				return []briefing.Node{parent, s.list(true, true, s.item(say("the one by the slip;")), s.item(say("the one that has no jib.")))}
			},
			s.item(link("press me", "javascript:alert(1)"), say(" is no link.")),
		))
		s.add(tasks(s))
	})
	s.chunk()
	section(s, doc, 2, "What we do not know", briefing.KindUnknown, func() {})
	s.chunk()
	section(s, doc, 2, "Timeline", briefing.KindTimeline, func() {
		list := s.add(s.list(false, false,
			s.item(strong("3 March 2031:"), say(" the list is published. "), cite("port")),
			s.item(strong("Early April 2031:"), say(" a count at dawn finds nine.")),
		))
		for _, b := range s.blocks[len(s.blocks)-1].Children {
			run := b.Children[0].Runs[0]
			doc.Entries = append(doc.Entries, briefing.Entry{Span: b.Span, Date: run.Span})
		}
		_ = list
	})
	s.chunk()
	section(s, doc, 2, "Sources", briefing.KindSources, func() {
		words, by := briefing.Span{}, briefing.Span{}
		whole := s.add(s.inside(briefing.NodeQuote, "> ", func() []briefing.Node {
			a := s.para(say("“We count what we can see, and we can see nine from the window of the office.”"))
			s.put(">\n> ")
			b := s.para(say("— Ada Winch, harbour master, to The Quay, 4 April 2031 "), cite("log"))
			words, by = a.Span, b.Span
			return []briefing.Node{a, b}
		}))
		doc.Excerpts = append(doc.Excerpts, briefing.Excerpt{Span: whole, Content: words, Attribution: by})
		s.add(callout(s))
		s.add(s.inside(briefing.NodeQuote, "> > ", func() []briefing.Node {
			return []briefing.Node{{Kind: briefing.NodeQuote, Children: []briefing.Node{s.para(say("A quotation in a quotation, long enough to go on for a second row."))}}}
		}))
	})
	s.chunk()
	others(s, doc)
	return s, doc
}

// section writes a heading, what stands under it, and the section it makes.
func section(s *sheet, doc *briefing.Document, level int, title string, kind briefing.Kind, fill func()) {
	start := s.at()
	heading := s.add(s.heading(level, title))
	body := s.at()
	fill()
	doc.Sections = append(doc.Sections, briefing.Section{
		Level: level, Title: title, Kind: kind, Heading: heading,
		Span: briefing.Span{Start: start, End: s.at()}, Own: briefing.Span{Start: start, End: s.at()},
		Words: s.at() - body,
	})
}

func tasks(s *sheet) briefing.Node {
	n := s.list(false, true, s.item(say("count the south quay")), s.item(say("ask the port")))
	n.Children[0].Task, n.Children[1].Task = briefing.TaskOpen, briefing.TaskDone
	return n
}

func callout(s *sheet) briefing.Node {
	n := s.inside(briefing.NodeQuote, "> ", func() []briefing.Node {
		return []briefing.Node{s.para(say("The office has one window."))}
	})
	n.Callout = "warning"
	return n
}

// others writes the kinds of node that a briefing has less often.
func others(s *sheet, doc *briefing.Document) {
	section(s, doc, 3, "Other forms", briefing.KindOther, func() {
		s.add(s.table([]briefing.Align{briefing.AlignNone, briefing.AlignRight, briefing.AlignCenter},
			[]string{"Quay", "Cranes", "Last counted by"},
			[]string{"North", "9", "the harbour master"},
			[]string{"South, with the dry dock and the long slip", "11", "nobody"},
			[]string{"East", "", "—"}))
		s.add(s.literal(briefing.NodeCode, "```go\n", "for _, c := range cranes {\n\tcount++ // one more, as far as can be seen from the window of the office\n}\n", "```\n"))
		s.add(s.para(say("A line that is broken"), lineBreak(), say("by hand, 港口起重机有九台，其中一台没有臂。 And a long word: "), say("harbourmasterandcranecountersassociation.")))
		s.add(s.literal(briefing.NodeHTML, "", "<details><summary>How we counted</summary>\n<p>By <b>eye</b> &amp; by hand.</p></details>\n", ""))
		s.add(s.literal(briefing.NodeHTML, "", "<!-- counted twice -->\n", ""))
		s.add(s.leaf(briefing.NodeRule, say("---")))
		term := s.leaf(briefing.NodeDefinitionTerm, say("Jib"))
		s.add(term)
		s.add(s.inside(briefing.NodeDefinition, ":   ", func() []briefing.Node {
			return []briefing.Node{s.para(say("The arm of a crane."))}
		}))
		s.add(s.literal(briefing.NodeLinkDefinition, "[a]: ", "https://quay.example", "\n"))
	})
	s.chunk()
	start := s.at()
	s.add(s.para(say("Subscribe to The Quay for a crane a day.")))
	s.chunk()
	s.add(s.para(say("Share this count.")))
	doc.Furniture = append(doc.Furniture,
		briefing.Furniture{Span: briefing.Span{Start: start, End: start + 40}, Why: "a subscription offer"},
		briefing.Furniture{Span: briefing.Span{Start: start + 41, End: s.at()}, Why: "sharing buttons"})
	for _, key := range []string{"log", "port"} {
		n := s.inside(briefing.NodeFootnote, "[^"+key+"]: ", func() []briefing.Node {
			return []briefing.Node{s.para(say("The "+key+", page 4, as it was on the day. "), link("https://quay.example", "https://quay.example"))}
		})
		n.Tag = key
		s.add(n)
	}
}
