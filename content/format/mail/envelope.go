package mail

import (
	"strings"

	"lede/content/format/manuscript"
)

// An envelope is who wrote to whom, when, and about what.
type envelope struct {
	from, to, copy []person
	date           moment
	subject        string
}

// envelope is that of a message.
func (e *entity) envelope() envelope {
	return envelope{
		from:    people(e.header.Get("From")),
		to:      people(e.header.Get("To")),
		copy:    people(e.header.Get("Cc")),
		date:    momentOf(e.header.Get("Date")),
		subject: strings.TrimSpace(e.field("Subject")),
	}
}

// author is who wrote the message, in few words.
func (e *envelope) author() string {
	if len(e.from) == 0 {
		return ""
	}
	return e.from[0].called()
}

// locator is how the message is cited.
func (e *envelope) locator() manuscript.Locator {
	value := e.author()
	if when := e.date.spoken(); when != "" && value != "" {
		value += ", " + when
	} else if when != "" {
		value = when
	}
	if value == "" {
		value = e.title()
	}
	return manuscript.Locator{Label: "message", Value: value}
}

// title is the subject, or what stands for it.
func (e *envelope) title() string {
	switch {
	case e.subject != "":
		return e.subject
	case e.author() != "":
		return "Message from " + e.author()
	}
	return "Message without a subject"
}

// line says who wrote to whom.
func (e *envelope) line() string {
	var b strings.Builder
	if len(e.from) > 0 {
		b.WriteString("From " + allFull(e.from))
	}
	for _, to := range []struct {
		how string
		all []person
	}{{" to ", e.to}, {", copy to ", e.copy}} {
		if len(to.all) > 0 {
			b.WriteString(to.how + allFull(to.all))
		}
	}
	return strings.TrimLeft(b.String(), ", ")
}

// opening is the heading of a message that is a section, and the line under it. The head
// of a document has the date that this line has.
func (e *envelope) opening(level int) []manuscript.Block {
	at := e.locator()
	blocks := []manuscript.Block{manuscript.Heading{
		Level: level,
		Text:  manuscript.Text{{Locator: &at}, {Words: e.title()}},
	}}
	line := e.line()
	if when := e.date.spoken(); when != "" && line != "" {
		line += ", " + when
	} else if when != "" {
		line = when
	}
	if line != "" {
		blocks = append(blocks, manuscript.Paragraph{Text: manuscript.Words(line)})
	}
	return blocks
}

// bareSubject is a subject without the signs of replies and of forwarding, to compare.
func bareSubject(s string) string {
	s = folded(s)
	for {
		sign, rest, ok := strings.Cut(s, ":")
		if !ok || len(sign) == 0 || len([]rune(sign)) > 4 || strings.ContainsAny(sign, " 0123456789") {
			return s
		}
		s = strings.TrimSpace(rest)
	}
}
