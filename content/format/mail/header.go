package mail

import (
	"bufio"
	"bytes"
	"mime"
	"regexp"
	"strings"
	"sync"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/textproto"
)

// readHeader divides b into its header and its body. Lines that are no field are left
// out; where b begins with such a line, it has no header.
func readHeader(b []byte) (message.Header, []byte) {
	var kept bytes.Buffer
	rest, keeping := b, false
	for len(rest) > 0 && len(b)-len(rest) < longestHeader {
		line, after := rest, []byte(nil)
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			line, after = rest[:i], rest[i+1:]
		}
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			rest = after
			break
		}
		if line[0] != ' ' && line[0] != '\t' {
			keeping = fieldName(line) != ""
			if !keeping && kept.Len() == 0 {
				return message.Header{}, b
			}
		}
		if keeping {
			kept.Write(line)
			kept.WriteString("\r\n")
		}
		rest = after
	}
	kept.WriteString("\r\n")
	// Every line is a field or goes on with one, which is all that can be wrong.
	h, _ := textproto.ReadHeader(bufio.NewReaderSize(&kept, kept.Len()))
	return message.Header{Header: h}, rest
}

// fieldName is the name of the field that line begins (RFC 5322, section 2.2); "" when
// it begins none.
func fieldName(line []byte) string {
	i := bytes.IndexByte(line, ':')
	if i <= 0 || i > 76 {
		return ""
	}
	name := bytes.TrimRight(line[:i], " \t")
	for _, c := range name {
		if c <= ' ' || c >= 0x7F {
			return ""
		}
	}
	return string(name)
}

// mediaType is the value of a field that is a type with parameters, as Content-Type, and
// usual where it has none. A value that is not written as it should be is read as far as
// it can be.
func mediaType(value, usual string) (kind string, parameter map[string]string) {
	if strings.TrimSpace(value) == "" {
		return usual, nil
	}
	kind, parameter, err := mime.ParseMediaType(value)
	if err != nil || kind == "" {
		kind, _, _ = strings.Cut(value, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
		parameter = map[string]string{}
		for _, m := range parameterForm().FindAllStringSubmatch(value, mostParameters) {
			if name := strings.ToLower(m[1]); parameter[name] == "" {
				parameter[name] = m[2] + m[3]
			}
		}
	}
	for name, v := range parameter {
		parameter[name] = words(v)
	}
	if !strings.Contains(kind, "/") && strings.Contains(usual, "/") {
		kind = usual // "text" alone is no type
	}
	return kind, parameter
}

// mostParameters is more than any type has.
const mostParameters = 32

// A parameter, quoted or not.
var parameterForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`;\s*([A-Za-z0-9-]+)\*?\s*=\s*(?:"([^"]*)"?|([^;\s]+))`)
})

// field is the first field of that name, decoded.
func (e *entity) field(name string) string { return words(e.header.Get(name)) }
