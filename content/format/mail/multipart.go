package mail

import (
	"bytes"
	"iter"
	"strings"
)

// split is the parts of a multipart body (RFC 2046, section 5.1), which share its memory.
// The last one may lack its end. A reader of a stream would give up at the first line out
// of place; here every delimiter is found, whatever stands between them and however lines
// end. A body in which there is none has no parts.
func split(body []byte, boundary string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if boundary == "" {
			return
		}
		delimiter := []byte("--" + boundary)
		start := -1 // of the part; before the first delimiter there is none
		for at := 0; ; {
			i := bytes.Index(body[at:], delimiter)
			if i < 0 {
				break
			}
			i += at
			next, last, ok := delimits(body, i, len(delimiter))
			if !ok {
				at = i + len(delimiter)
				continue
			}
			if start >= 0 && !yield(withoutLineEnd(body[start:max(i, start)])) || last {
				return
			}
			start, at = next, next
		}
		if start >= 0 {
			yield(body[start:])
		}
	}
}

// delimits reports whether the n bytes at i are a delimiter: they begin a line that holds
// nothing else, but for two dashes after the last part. next is where the line after it
// begins.
func delimits(body []byte, i, n int) (next int, last, ok bool) {
	if i > 0 && body[i-1] != '\n' && body[i-1] != '\r' {
		return 0, false, false
	}
	line, _, _ := bytes.Cut(body[i+n:], []byte("\n"))
	next = min(i+n+len(line)+1, len(body))
	rest := bytes.TrimRight(line, " \t\r")
	return next, string(rest) == "--", len(rest) == 0 || string(rest) == "--"
}

// likelyBoundary is the boundary of a multipart body whose header names another or none: a
// line that begins with two dashes and has the header of a part below it.
func likelyBoundary(body []byte) string {
	for rest := body[:min(len(body), sniffed)]; len(rest) > 0; {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		rest = after
		boundary, ok := bytes.CutPrefix(bytes.TrimRight(line, " \t\r"), []byte("--"))
		if ok && len(boundary) > 0 && strings.HasPrefix(strings.ToLower(fieldName(after)), "content-") {
			return string(boundary)
		}
	}
	return ""
}

// withoutLineEnd is b without the line end that belongs to the delimiter after it.
func withoutLineEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}
