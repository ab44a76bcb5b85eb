package briefing

import "strings"

// setAside makes a block of HTML that is a comment with furniture into what stands in it:
//
//	<!-- furniture: navigation
//	Home
//	World
//	-->
func setAside(text string, n *Node) {
	if n.Kind != NodeHTML || len(n.Runs) > 0 {
		return
	}
	first, at := nextLine(text, n.Span.Start)
	why, ok := strings.CutPrefix(strings.TrimSpace(first), "<!-- furniture:")
	if !ok || at >= n.Span.End {
		return
	}
	n.Kind, n.Tag, n.Tight = NodeFurniture, strings.TrimSpace(revealed(why)), true
	if n.Tag == "" {
		n.Tag = "not part of the piece"
	}
	for at < n.Span.End {
		l := lineAt(text, at)
		words := Span{l.from, min(l.to, n.Span.End)}
		at = l.next
		if at >= n.Span.End {
			words.End -= len("-->")
			words.End = words.Start + len(trimBlank(words.Of(text)))
		}
		if !words.Empty() {
			n.Children = append(n.Children, asideLine(text, words))
		}
	}
}

// asideLine is a line of furniture.
func asideLine(text string, at Span) Node {
	run := Run{Text: at.Of(text), Span: at, Exact: true}
	if words := revealed(run.Text); words != run.Text {
		run.Text, run.Exact = words, false
	}
	runs := []Run{run}
	return Node{Kind: NodeParagraph, Span: at, Runs: runs, Markdown: escapedWords(runs)}
}
