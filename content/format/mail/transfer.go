package mail

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// content is the part's bytes as they were before they were transferred (RFC 2045,
// section 6). An encoding that is not known is none.
func (e *entity) content() []byte {
	switch e.encoding() {
	case "quoted-printable":
		return unquote(e.body)
	case "base64":
		return unbase64(e.body)
	}
	return e.body
}

func (e *entity) encoding() string {
	encoding, _, _ := strings.Cut(e.header.Get("Content-Transfer-Encoding"), ";")
	return strings.ToLower(strings.TrimSpace(encoding))
}

// size is about how many bytes content has, without decoding them.
func (e *entity) size() int {
	if e.encoding() != "base64" {
		return len(e.body)
	}
	n := len(e.body) - bytes.Count(e.body, []byte("\n")) - bytes.Count(e.body, []byte("\r"))
	return max(0, n/4*3-bytes.Count(e.body[max(0, len(e.body)-8):], []byte("=")))
}

// unquote decodes quoted-printable. What is no escape stands for itself; the standard
// library's reader stops there.
func unquote(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		line := b
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			line = b[:i+1]
		}
		b = b[len(line):]
		text := bytes.TrimRight(line, " \t\r\n")
		end := line[len(line)-len(lineEnd(line)):]
		if n := len(text) - 1; n >= 0 && text[n] == '=' {
			text, end = text[:n], nil
		}
		out = append(unescape(out, text), end...)
	}
	return out
}

func lineEnd(line []byte) []byte {
	return line[len(bytes.TrimRight(line, "\r\n")):]
}

// unescape appends a line of quoted-printable to out, decoded.
func unescape(out, line []byte) []byte {
	for i := 0; i < len(line); i++ {
		if line[i] == '=' && i+2 < len(line) {
			high, low := nibble(line[i+1]), nibble(line[i+2])
			if high >= 0 && low >= 0 {
				out = append(out, byte(high<<4|low))
				i += 2
				continue
			}
		}
		out = append(out, line[i])
	}
	return out
}

// nibble is the value of a hexadecimal digit; -1 if c is none.
func nibble(c byte) int { return strings.IndexByte("0123456789ABCDEF", upper(c)) }

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// unbase64 decodes base64. Lines that hold something else, which programs put below it,
// are left out, and so is whatever else is not of its alphabet.
func unbase64(b []byte) []byte {
	out := make([]byte, base64.StdEncoding.DecodedLen(len(b)))
	n, err := base64.StdEncoding.Decode(out, b)
	if err == nil {
		return out[:n]
	}
	out = out[:0]
	bits, have := 0, 0 // have of the bits are not yet in out
	for line := range bytes.Lines(b) {
		if line = bytes.TrimSpace(line); bytes.ContainsAny(line, " \t") {
			continue
		}
		for _, c := range line {
			v := strings.IndexByte(alphabet, c)
			switch {
			case c == '=':
				bits, have = 0, 0
				continue
			case v < 0:
				continue
			}
			bits, have = bits<<6|v, have+6
			if have >= 8 {
				have -= 8
				out = append(out, byte(bits>>have))
				bits &= 1<<have - 1
			}
		}
	}
	return out
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
