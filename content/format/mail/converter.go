package mail

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"lede/content/format/manuscript"
)

// Converter reads a file of one message.
type Converter struct{}

// Name is what such a file is.
func (Converter) Name() string { return "an e-mail" }

// Extensions are those of such files; the second is Apple Mail's.
func (Converter) Extensions() []string { return []string{"eml", "emlx"} }

// Sniff reports whether b is a message.
func (Converter) Sniff(extension string, b []byte) bool {
	return isMessage(extension, messageIn(extension, b))
}

// Convert writes the message.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	return convert(ctx, messageIn(in.Extension, in.Bytes), w)
}

// Attachment is the n-th file of the message, and its name.
func (Converter) Attachment(ctx context.Context, in manuscript.Original, n int) (name string, b []byte, err error) {
	return attachment(ctx, [][]byte{messageIn(in.Extension, in.Bytes)}, n)
}

// messageIn is the message in b, without the length that Apple Mail writes before it and
// the settings that it writes after it, and without the line that a mailbox has before it.
func messageIn(extension string, b []byte) []byte {
	b = withoutMark(b)
	line, rest, ok := bytes.Cut(b[:min(len(b), sniffed)], []byte("\n"))
	if extension == "emlx" && ok {
		if n, err := strconv.Atoi(strings.TrimSpace(string(line))); err == nil && n >= 0 {
			rest = b[len(line)+1:]
			return rest[:min(n, len(rest))]
		}
	}
	if ok && separates(line) && fieldName(rest) != "" {
		return b[len(line)+1:]
	}
	return b
}

// convert writes a document of one message.
func convert(ctx context.Context, b []byte, w *manuscript.Writer) error {
	e := dissect(b)
	e.numberFiles(1)
	l := readLetter(e)
	if l.sealed != "" && len(l.body) == 0 && len(l.enclosed) == 0 {
		return &manuscript.Refusal{Reason: l.sealed}
	}
	envelope := e.envelope()
	w.Head(e.head(&envelope, l))
	w.Locator(envelope.locator())
	if line := envelope.line(); line != "" {
		w.Blocks(manuscript.Paragraph{Text: manuscript.Words(line)})
	}
	return (&scribe{w: w}).write(ctx, l, &envelope, 2)
}

// head is what the message says of itself.
func (e *entity) head(envelope *envelope, l *letter) manuscript.Head {
	h := manuscript.Head{
		Title:     manuscript.Value{Text: envelope.subject, From: "Subject"},
		Byline:    manuscript.Value{Text: envelope.author(), From: "From"},
		Published: manuscript.Value{Text: envelope.date.timestamp(), From: "Date"},
		URL:       manuscript.Value{Text: strings.Trim(strings.TrimSpace(e.field("Archived-At")), "<>"), From: "Archived-At"},
		Read:      "the plain text of an e-mail",
	}
	if l.html {
		h.Read = "the HTML of an e-mail"
	}
	if list := someone(e.header.Get("List-Id")); list.name != "" {
		h.Outlet = manuscript.Value{Text: list.name, From: "List-Id"}
	} else if e.header.Has("List-Id") || e.header.Has("List-Unsubscribe") {
		h.Outlet = manuscript.Value{Text: envelope.author(), From: "From"}
	}
	if language, _, _ := strings.Cut(e.field("Content-Language"), ","); strings.TrimSpace(language) != "" {
		h.Language = manuscript.Value{Text: strings.TrimSpace(language), From: "Content-Language"}
	} else if l.language != "" {
		h.Language = manuscript.Value{Text: l.language, From: "the HTML"}
	}
	return h
}

// attachment is the n-th file of the messages.
func attachment(ctx context.Context, messages [][]byte, n int) (name string, b []byte, err error) {
	next := 1
	for _, m := range messages {
		if err := ctx.Err(); err != nil {
			return "", nil, err
		}
		e := dissect(m)
		next = e.numberFiles(next)
		for f := range e.files {
			if f.number == n {
				return f.safeName(), f.content(), nil
			}
		}
	}
	return "", nil, fmt.Errorf("there is no attachment %d", n)
}
