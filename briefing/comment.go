package briefing

import "strings"

// longestComment is the longest comment within a line that is read as one, in bytes.
const longestComment = 4 << 10

// CommentAt is the length of the HTML comment that text begins with, 0 where it begins
// with none: of one that ends on the line where it begins, as the comments do that say
// where a page begins or what somebody remarked.
func CommentAt(text string) int {
	const opens, closes = "<!--", "-->"
	if !strings.HasPrefix(text, opens) {
		return 0
	}
	line := text[len(opens):min(len(text), longestComment)]
	end := strings.Index(line, closes)
	if end < 0 || strings.IndexByte(line[:end], '\n') >= 0 {
		return 0
	}
	return len(opens) + end + len(closes)
}

// isComment reports whether literal HTML is a comment, which nobody reads.
func isComment(html string) bool {
	html = strings.TrimSpace(html)
	return strings.HasPrefix(html, "<!--") && strings.HasSuffix(html, "-->")
}

// uncommented is what a comment says, as it is written there: hidden characters are
// references.
func uncommented(comment string) string {
	comment = strings.TrimSuffix(strings.TrimPrefix(comment, "<!--"), "-->")
	return strings.TrimSpace(comment)
}

// revealed is words of a comment as they are meant: nothing in a comment could end it, so
// that > and & are written as references.
func revealed(words string) string {
	if !strings.Contains(words, "&") {
		return words
	}
	return strings.NewReplacer("&gt;", ">", "&amp;", "&").Replace(words)
}

// comments goes through the comments in a node that are no words of it, in the order of
// the text, with the leaf that each stands in.
func (n *Node) comments(text string, yield func(leaf *Node, at Span)) {
	if !strings.Contains(n.Span.Of(text), "<!--") {
		return
	}
	switch n.Kind {
	case NodeCode, NodeFrontMatter, NodeLinkDefinition, NodeFurniture:
		return
	}
	if len(n.Children) == 0 {
		n.commentsOfLeaf(text, yield)
		return
	}
	for i := range n.Children {
		n.Children[i].comments(text, yield)
	}
}

func (n *Node) commentsOfLeaf(text string, yield func(leaf *Node, at Span)) {
	k := 0 // the first run that does not end before at
	for at := n.Span.Start; at < n.Span.End; {
		i := strings.Index(text[at:n.Span.End], "<!--")
		if i < 0 {
			return
		}
		at += i
		for k < len(n.Runs) && n.Runs[k].Span.End <= at {
			k++
		}
		length := CommentAt(text[at:n.Span.End])
		if length == 0 || k < len(n.Runs) && n.Runs[k].Span.Start <= at { // the words show it
			at += len("<!--")
			continue
		}
		yield(n, Span{at, at + length})
		at += length
	}
}
