package mail

import (
	"bytes"
	"slices"
	"strings"
)

// sniffed is how much of a file is looked at to see what it is, in bytes.
const sniffed = 16 << 10

// A header is what Sniff saw of the one that a file begins with.
type header struct {
	names    []string // of its fields, in lower case
	typ      string   // what Content-Type says, in lower case
	from     string   // what From says
	complete bool     // every line was a field or went on with one
}

// headerOf looks at the lines that b begins with, as far as an empty one.
func headerOf(b []byte) header {
	h := header{complete: true}
	for rest := b[:min(len(b), sniffed)]; len(rest) > 0; {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		rest = after
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if h.typ != "" && h.names[len(h.names)-1] == "content-type" {
				h.typ += strings.ToLower(string(line))
			}
			h.complete = h.complete && len(h.names) > 0
			continue
		}
		name := strings.ToLower(fieldName(line))
		if name == "" || strings.Contains(name, " ") {
			h.complete = false
			break
		}
		h.names = append(h.names, name)
		switch value := string(line[bytes.IndexByte(line, ':')+1:]); name {
		case "content-type":
			h.typ = strings.ToLower(value)
		case "from":
			h.from = strings.TrimSpace(value)
		}
	}
	return h
}

// counted is how many of the names the header has.
func (h *header) counted(names ...string) int {
	n := 0
	for _, name := range names {
		if slices.Contains(h.names, name) {
			n++
		}
	}
	return n
}

// ofMessage is how many of the fields it has that any message has.
func (h *header) ofMessage() int {
	return h.counted("from", "to", "subject", "date", "cc", "reply-to", "sender") + h.ofProgram()
}

// ofProgram is how many it has that only a mail program writes.
func (h *header) ofProgram() int {
	return h.counted("received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "x-received")
}

// isMessage reports whether b begins as a message does. A text that is called one may
// begin with lines that look like its fields.
func isMessage(extension string, b []byte) bool {
	h := headerOf(b)
	switch extension {
	case "eml", "emlx":
		return h.ofMessage() > 0
	case "md", "markdown", "mdown", "mkd", "txt", "text":
		return h.complete && h.ofMessage() > 1 && h.ofProgram() > 0
	}
	return h.complete && h.ofMessage() > 1
}

// isPage reports whether b begins as a page does that a browser saved as one file.
func isPage(extension string, b []byte) bool {
	h := headerOf(b)
	switch {
	case h.counted("snapshot-content-location") > 0 || strings.HasPrefix(h.from, "<Saved by "):
		return h.counted("mime-version") > 0
	case extension == "mhtml" || extension == "mht":
		return strings.Contains(h.typ, "multipart/related") || strings.Contains(h.typ, "text/html")
	}
	return false
}

// withoutMark is b without a byte order mark, and the empty lines that some programs put
// before a message.
func withoutMark(b []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\uFEFF")), "\r\n")
}
