package rtf

import (
	"fmt"
	"strconv"
	"strings"

	"lede/content/format/flow"
)

// entry takes text of a table of fonts, styles or authors, in which a semicolon ends an
// entry; "" ends what is left.
func (r *reader) entry(text string) {
	for {
		name, rest, ended := strings.Cut(text, ";")
		if r.name.Len()+len(name) <= 1000 {
			r.name.WriteString(name)
		}
		if !ended && text != "" {
			return
		}
		if name = strings.TrimSpace(r.name.String()); name != "" {
			r.define(name)
		}
		r.name.Reset()
		if text = rest; text == "" {
			return
		}
	}
}

// define makes an entry of the table that is open.
func (r *reader) define(name string) {
	s := &r.state
	switch s.into {
	case fontTable:
		f := r.fonts[s.font]
		f.name = name
		f.symbols = f.symbols || strings.EqualFold(name, "symbol") || strings.HasPrefix(strings.ToLower(name), "wingdings")
		r.fonts[s.font] = f
	case revisionTable:
		r.authors = append(r.authors, name)
	case stylesheet:
		d := &style{outline: s.paragraph.outline, basedOn: s.basedOn, look: s.look}
		key := styleKey{number: s.paragraph.style}
		if s.style != 0 {
			key = styleKey{true, s.style}
			d.look.Mono = flow.Toggled(flow.CodeStyle(strings.ReplaceAll(name, "_", " ")))
		} else {
			d.named, d.known = flow.RoleOf(name)
		}
		r.styles[key] = d
	}
}

// A date is one of the document's, in parts.
type date struct{ year, month, day int }

// time is a part of a date.
func (r *reader) time(word string, n int) {
	switch word {
	case "yr":
		r.date = date{year: n}
	case "mo":
		r.date.month = n
	case "dy":
		r.date.day = n
	}
}

// String is the day as RFC 3339 has it; "" for none.
func (d date) String() string {
	if d.year < 1970 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// packedDay is the day of a time that is packed into a number, as annotations have it
// (RTF 1.9.1, "DTTM").
func packedDay(s string) string {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return ""
	}
	return date{year: int(n>>20&0x1FF) + 1900, month: int(n >> 16 & 0xF), day: int(n >> 11 & 0x1F)}.String()
}
