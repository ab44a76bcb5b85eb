package mail

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"lede/content/format/manuscript"
)

// Mailbox reads a file of many messages, one after another (RFC 4155 and its kin).
type Mailbox struct{}

// Name is what such a file is.
func (Mailbox) Name() string { return "a mailbox (mbox)" }

// Extensions are those of such files.
func (Mailbox) Extensions() []string { return []string{"mbox", "mbx"} }

// Sniff reports whether b is a mailbox.
func (Mailbox) Sniff(extension string, b []byte) bool {
	line, rest, ok := bytes.Cut(withoutMark(b[:min(len(b), sniffed)]), []byte("\n"))
	return ok && separates(line) && isMessage(extension, rest)
}

// Convert writes the messages in the order of the file, a section for each. A single one
// is the document.
func (Mailbox) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	messages := divide(in.Bytes)
	if len(messages) == 1 {
		return convert(ctx, unescaped(messages[0]), w)
	}
	w.Head(manuscript.Head{
		Title: titleOf(messages),
		Read:  fmt.Sprintf("%d messages of a mailbox", len(messages)),
	})
	const together = 64 // messages that are handed on at once
	next, s := 1, scribe{w: w}
	for i, m := range messages {
		e := dissect(unescaped(m))
		next = e.numberFiles(next)
		envelope := e.envelope()
		w.Blocks(envelope.opening(2)...)
		if err := s.write(ctx, readLetter(e), &envelope, 3); err != nil {
			return err
		}
		if i%together == 0 {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// Attachment is the n-th file of all the messages, and its name.
func (Mailbox) Attachment(ctx context.Context, in manuscript.Original, n int) (name string, b []byte, err error) {
	messages := divide(in.Bytes)
	for i, m := range messages {
		messages[i] = unescaped(m)
	}
	return attachment(ctx, messages, n)
}

// titleOf is what messages are called: their subject, or since when there are any of
// several, which stays as it is when others are added.
func titleOf(messages [][]byte) manuscript.Value {
	if subject := commonSubject(messages); subject != "" {
		return manuscript.Value{Text: subject, From: "Subject"}
	}
	var first time.Time
	for _, m := range messages {
		h, _ := readHeader(m)
		if at := momentOf(h.Get("Date")); at.isSaid() && (first.IsZero() || at.time.Before(first)) {
			first = at.time
		}
	}
	if first.IsZero() {
		return manuscript.Value{}
	}
	return manuscript.Value{Text: "Messages since " + first.Format("2 January 2006"), From: "Date"}
}

// commonSubject is the subject of all the messages, but for replies' signs; "" where they
// have several.
func commonSubject(messages [][]byte) string {
	common := ""
	for i, m := range messages {
		h, _ := readHeader(m)
		subject := strings.TrimSpace(words(h.Get("Subject")))
		if i == 0 {
			common = subject
		}
		if bareSubject(subject) != bareSubject(common) {
			return ""
		}
	}
	return common
}

// divide divides a mailbox into messages, without the lines between them.
func divide(b []byte) [][]byte {
	b = withoutMark(b)
	var messages [][]byte
	start := -1
	for at := 0; at < len(b); {
		line, _, ended := bytes.Cut(b[at:], []byte("\n"))
		after := min(at+len(line)+1, len(b))
		if ended && separates(line) && fieldName(firstLine(b[after:])) != "" {
			if start >= 0 {
				messages = append(messages, b[start:at])
			}
			start = after
			at = stated(b, after)
		} else {
			at = after
		}
		i := bytes.Index(b[max(0, at-1):], []byte("\nFrom "))
		if i < 0 {
			break
		}
		at = max(0, at-1) + i + 1
	}
	if start >= 0 {
		messages = append(messages, b[start:])
	}
	return messages
}

func firstLine(b []byte) []byte {
	line, _, _ := bytes.Cut(b[:min(len(b), sniffed)], []byte("\n"))
	return line
}

// separation is the line between two messages: who sent the next one, and when, with the
// time and the year.
var separation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^From .*\d{1,2}:\d\d(?::\d\d)?.*\b\d{4}\b`)
})

// separates reports whether the line stands between messages.
func separates(line []byte) bool {
	const longest = 512
	return len(line) < longest && bytes.HasPrefix(line, []byte("From ")) && separation().Match(line)
}

// stated is where the search for the end of the message at start begins: after the length
// that its header states, if another message begins there (mboxcl), or after the start.
func stated(b []byte, start int) int {
	n, at := 0, start
	for at < len(b) && at-start < longestHeader {
		line, _, _ := bytes.Cut(b[at:], []byte("\n"))
		at = min(at+len(line)+1, len(b))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if name, value, _ := bytes.Cut(line, []byte(":")); strings.EqualFold(string(name), "Content-Length") {
			n, _ = strconv.Atoi(string(bytes.TrimSpace(value)))
		}
	}
	end := at + n
	if n <= 0 || end > len(b) {
		return start
	}
	rest := bytes.TrimLeft(b[end:min(len(b), end+sniffed)], "\r\n")
	if len(rest) > 0 && !separates(firstLine(rest)) {
		return start
	}
	return end
}

// unescaped is a message without the mark that keeps its lines from being taken for those
// between messages (mboxrd).
func unescaped(m []byte) []byte {
	if !bytes.Contains(m, []byte("\n>")) {
		return m
	}
	out := make([]byte, 0, len(m))
	for line := range bytes.Lines(m) {
		if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) && line[0] == '>' {
			line = line[1:]
		}
		out = append(out, line...)
	}
	return out
}
