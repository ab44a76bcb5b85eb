package mail

import (
	"bytes"
	"encoding/base64"

	"golang.org/x/text/encoding/unicode"
)

// utf7 decodes UTF-7 (RFC 2152), which no library of encodings has any more: base64 of
// UTF-16 between a plus and a minus.
func utf7(b []byte) string {
	var out []byte
	for len(b) > 0 {
		i := bytes.IndexByte(b, '+')
		if i < 0 {
			break
		}
		out = append(out, b[:i]...)
		b = b[i+1:]
		n := 0
		for n < len(b) && bytes.IndexByte([]byte(alphabet), b[n]) >= 0 {
			n++
		}
		switch shifted, err := base64.RawStdEncoding.DecodeString(string(b[:n])); {
		case n == 0:
			out = append(out, '+')
		case err != nil:
			out = append(append(out, '+'), b[:n]...)
		default:
			text, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Bytes(shifted[:len(shifted)&^1])
			out = append(out, text...)
		}
		b = bytes.TrimPrefix(b[n:], []byte("-"))
	}
	return detected(append(out, b...))
}
