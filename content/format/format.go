// Package format turns the bytes of a file into the canonical text of a
// briefing: valid UTF-8, sanitised, and Markdown unless it is plain text.
//
// It owns which file formats are read, how one is told from another, and how
// characters are decoded. It does not own where bytes come from (package content),
// what makes a character harmless (content/sanitize) or what the text means
// (package briefing).
//
// A file format is one Reader, in a file of its own here; a format that needs more has
// a folder with its conversion. Only readers knows them all.
//
// # Characters
//
// A text in valid UTF-8 is taken as it is, byte for byte, a byte order mark
// included, so that offsets into it are offsets into the file. UTF-16 is known by
// its byte order mark or by where its zero bytes are. A file that is mostly valid
// UTF-8 stays UTF-8, each bad byte a U+FFFD; one that is text and not UTF-8 is
// read as Windows-1252, of which Latin-1's printable characters are a part. Whatever
// was not simply taken is said in a notice.
package format

import (
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"lede/briefing"
	"lede/content/sanitize"
)

// A Source is a text that can be parsed, and what there is to say about how it
// was come by.
type Source struct {
	Text   string // canonical: UTF-8 that sanitize.Text leaves as it is
	Format briefing.Format
	// Notices are sentences for the reader about how the bytes were read.
	Notices []string
	// Name is the file's name without folder and extension, sanitised.
	Name string
	// Converted is true when the file is no text, and a Converter has made one of it.
	Converted bool
}

// A Reader reads one file format.
type Reader interface {
	// Extensions are the endings of file names that announce the format, in lower
	// case and without the dot. A folder is searched for these.
	Extensions() []string
	// Sniff reports whether the file can be of this format, from its name's
	// extension (as above; "" if there is none) and its bytes.
	Sniff(extension string, b []byte) bool
	// Convert returns the file as Markdown or plain text. It may keep b.
	Convert(b []byte) (Converted, error)
}

// Converted is what a Reader makes of a file.
type Converted struct {
	Text    string
	Format  briefing.Format // how Text is to be read
	Notices []string        // sentences for the reader about the conversion
	// Clean is true when it is known that sanitize.Text leaves Text as it is, which
	// saves a look at every byte.
	Clean bool
}

// readers are asked in this order; the last one takes any text.
func readers() []Reader { return []Reader{markdown{}, plain{}} }

// Decode reads the bytes of the file that is called name. It takes b over: the
// caller must not change b afterwards, for the text may share its memory.
//
// The errors name the file and match ErrEmpty or ErrBinary.
func Decode(name string, b []byte) (Source, error) {
	label := sanitize.Line(name)
	if blank(b) {
		return Source{}, emptyError(label)
	}
	if looks, instead := looksLike(b); looks != "" {
		return Source{}, &BinaryError{Name: label, Looks: looks, Instead: instead}
	}
	extension := Extension(name)
	for _, r := range readers() {
		if !r.Sniff(extension, b) {
			continue
		}
		c, err := r.Convert(b)
		switch {
		case errors.Is(err, ErrEmpty):
			return Source{}, emptyError(label)
		case err != nil:
			return Source{}, &BinaryError{Name: label, cause: err}
		}
		return c.source(stem(name)), nil
	}
	return Source{}, &BinaryError{Name: label}
}

// source is c, sanitised.
func (c Converted) source(name string) Source {
	s := Source{Text: c.Text, Format: c.Format, Notices: c.Notices, Name: name}
	if c.Clean {
		return s
	}
	s.Text = sanitize.Text(c.Text)
	// Every visible form is longer than what it stands for; line ends are not.
	if len(s.Text) > len(c.Text) {
		s.Notices = append(s.Notices, "Characters that control a terminal or do not show are spelled out, as ␛ or <U+200B>.")
	}
	return s
}

// Announced reports whether a file's name ends in an extension that lede reads:
// whether it counts as a briefing in a folder.
func Announced(name string) bool {
	extension := Extension(name)
	for _, r := range readers() {
		if slices.Contains(r.Extensions(), extension) {
			return true
		}
	}
	for _, c := range converters() {
		if slices.Contains(c.Extensions(), extension) {
			return true
		}
	}
	return false
}

// Extensions lists the extensions that lede reads, without the dot.
func Extensions() []string {
	var all []string
	for _, r := range readers() {
		all = append(all, r.Extensions()...)
	}
	for _, c := range converters() {
		all = append(all, c.Extensions()...)
	}
	return all
}

// Extension is what the name of a file ends in, in lower case and without the dot; "" if
// it has none.
func Extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(filepath.ToSlash(name)), "."))
}

func stem(name string) string {
	if name == "" {
		return ""
	}
	base := path.Base(filepath.ToSlash(name))
	if s := strings.TrimSuffix(base, path.Ext(base)); s != "" {
		base = s
	}
	return sanitize.Line(base)
}
