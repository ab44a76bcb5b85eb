package flow

import (
	"strconv"
	"strings"
)

// A Role is what a paragraph is for.
type Role uint8

// The roles. Title, Subtitle, Author and Date are of the document; so is a Headline, which
// is a title by its looks, and Day, which is a date by where it stands. Contents is the table of contents.
const (
	Body Role = iota
	Heading
	Item
	Quote
	Code
	Caption
	Title
	Subtitle
	Author
	Date
	Contents
	Headline
	Day
)

// A Named is what the name of a style says about its paragraphs.
type Named struct {
	Role    Role
	Level   int // as a Paragraph's
	Ordered bool
}

// RoleOf is the role of paragraphs in the style of this name. The names are those that
// word processors give the styles they bring along, which stay English in the files
// whatever language the program speaks; ok is false for any other.
func RoleOf(style string) (n Named, ok bool) {
	name := strings.ToLower(strings.TrimSpace(style))
	switch name {
	case "title":
		return Named{Role: Title}, true
	case "subtitle":
		return Named{Role: Subtitle}, true
	case "author":
		return Named{Role: Author}, true
	case "date":
		return Named{Role: Date}, true
	case "quote", "intense quote", "quotations", "block text", "block quote", "block quotation", "blockquote":
		return Named{Role: Quote}, true
	case "source code", "code", "preformatted text", "html preformatted":
		return Named{Role: Code}, true
	case "caption", "image caption", "table caption", "illustration":
		return Named{Role: Caption}, true
	case "toc heading", "contents heading", "toa heading":
		return Named{Role: Contents}, true
	}
	for _, s := range []struct {
		prefix string
		named  Named
		from   int // the level of number 1, which is often left out
	}{
		{"heading", Named{Role: Heading}, 1},
		{"list bullet", Named{Role: Item}, 0},
		{"list number", Named{Role: Item, Ordered: true}, 0},
		{"toc", Named{Role: Contents}, 0},
		{"contents", Named{Role: Contents}, 0},
	} {
		rest, ok := strings.CutPrefix(name, s.prefix)
		if !ok {
			continue
		}
		level := 1
		if rest = strings.TrimSpace(rest); rest != "" || s.named.Role == Contents || s.named.Role == Heading {
			var err error
			if level, err = strconv.Atoi(rest); err != nil || level < 1 || level > 10 {
				continue
			}
		}
		s.named.Level = level - 1 + s.from
		return s.named, true
	}
	return Named{}, false
}
