package conversion

import "lede/content/format"

// A converted text is what came of a document, whatever it is called.
type converted struct {
	text    string
	notices []string
}

// source is the text as that of the document that is called name.
func (c converted) source(name string) format.Source {
	s := format.Written(name, c.text, c.notices)
	s.Converted = true
	return s
}
