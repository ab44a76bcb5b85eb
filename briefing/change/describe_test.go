package change

import (
	"context"
	"fmt"
	"strings"

	"lede/briefing"
)

// parsed is a text as a version.
func parsed(text string) *briefing.Document { return briefing.Parse(text, briefing.Options{}) }

// between is what changed, where nothing can go wrong.
func between(tb interface {
	Helper()
	Fatal(...any)
}, was, is *briefing.Document) Changes {
	tb.Helper()
	c, err := Between(context.Background(), was, is)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// described is changes as lines of a case's want: what was done to which part, of which
// kind, how the words differ, and what follows from it.
func described(was, is *briefing.Document, c Changes) string {
	var b strings.Builder
	for i := range c.List {
		b.WriteString(describedChange(was, is, &c.List[i]) + "\n")
	}
	for _, i := range c.SourcesDropped {
		fmt.Fprintf(&b, "source dropped: %s\n", was.Sources[i].Key)
	}
	for _, i := range c.SourcesAdded {
		fmt.Fprintf(&b, "source added: %s\n", is.Sources[i].Key)
	}
	return b.String()
}

func describedChange(was, is *briefing.Document, c *Change) string {
	words := []string{c.Op.String()}
	if c.Division != Whole {
		words = append(words, c.Division.String())
	}
	switch c.Op {
	case Added:
		words = append(words, c.New.Kind.String(), c.New.Part.String()+":", oneLine(c.New.Span.Of(is.Text)))
	case Removed:
		words = append(words, c.Old.Kind.String(), c.Old.Part.String()+":", oneLine(c.Old.Span.Of(was.Text)))
	default:
		kind := c.New.Kind.String()
		if c.Old.Kind != c.New.Kind {
			kind = c.Old.Kind.String() + ">" + kind
		}
		words = append(words, kind, c.New.Part.String()+":", marked(was, is, c))
	}
	for _, f := range c.Figures {
		sort := "figure"
		if f.Date {
			sort = "date"
		}
		words = append(words, fmt.Sprintf("(%s %s > %s)", sort, f.Old.Of(was.Text), f.New.Of(is.Text)))
	}
	if c.Settled {
		words = append(words, "(settled)")
	}
	if c.Unsettled {
		words = append(words, "(unsettled)")
	}
	if c.Shared != nil {
		words = append(words, "(shared: "+strings.Join(c.Shared, " ")+")")
	}
	return strings.Join(words, " ")
}

// marked is the new words with the edits as wdiff shows them.
func marked(was, is *briefing.Document, c *Change) string {
	var b strings.Builder
	at := c.New.Span.Start
	for _, e := range c.Edits {
		b.WriteString(is.Text[at:e.New.Start])
		if !e.Old.Empty() {
			b.WriteString("[-" + e.Old.Of(was.Text) + "-]")
		}
		if !e.New.Empty() {
			b.WriteString("{+" + e.New.Of(is.Text) + "+}")
		}
		at = e.New.End
	}
	b.WriteString(is.Text[at:c.New.Span.End])
	return oneLine(b.String())
}

// oneLine is a text on one line, breaks between passages as pilcrows.
func oneLine(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\n\n", "¶"), "\n", " ")
}
