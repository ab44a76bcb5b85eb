package format

import (
	"context"
	"slices"
	"strings"

	"lede/briefing"
	"lede/content/format/docx"
	"lede/content/format/epub"
	"lede/content/format/html"
	"lede/content/format/mail"
	"lede/content/format/manuscript"
	"lede/content/format/news"
	"lede/content/format/odt"
	"lede/content/format/pdf"
	"lede/content/format/rtf"
)

// A Converter reads a file format that is no text to be shown as it is. What it reads is
// hostile, and it may hang, panic or take all memory there is: package content/conversion
// runs it in a process of its own.
type Converter interface {
	// Name is what a file of the format is, with its article: "a PDF".
	Name() string
	// Extensions are as a Reader's.
	Extensions() []string
	// Sniff reports whether the file is of this format. It looks at the bytes, and at the
	// extension (as Extensions has it) only for what they leave open. It is run on
	// everything that is opened, in the program itself, and so does no more than compare.
	Sniff(extension string, b []byte) bool
	// Convert writes the document. Its error is ctx's or w's, a *manuscript.Refusal where
	// the person should know why, or any other for a document that is damaged; what was
	// written before is read all the same. It does not close w.
	Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error
}

// A Container is a Converter whose documents hold others that can be opened, as an
// e-mail does. The n-th of them, from 1, is linked to as "attachment:n/its-name".
type Container interface {
	Converter
	// Attachment returns one of them and the name that it has, which is as hostile as the
	// rest of the document.
	Attachment(ctx context.Context, in manuscript.Original, n int) (name string, b []byte, err error)
}

// A Preparer is a Converter that has something to do before it may read a document, as to
// compile an engine.
type Preparer interface {
	Converter
	// Prepare is called before any byte of the document was read, and before files are
	// forbidden; Convert is called on the same value. It may read in dir, which is the
	// person's alone, and write there if keep is true: what it leaves is found the next
	// time, and may be damaged since. With "" for dir it touches no file.
	Prepare(dir string, keep bool) error
}

// converters are asked in this order.
func converters() []Converter {
	return []Converter{
		docx.Converter{}, odt.Converter{}, epub.Converter{}, rtf.Converter{},
		mail.Page{}, mail.Mailbox{}, mail.Converter{},
		news.Converter{},
		html.Converter{},
		&pdf.Converter{},
	}
}

// Converters are all that there are.
func Converters() []Converter { return converters() }

// Label is what c's format is called without an article: "PDF".
func Label(c Converter) string {
	name := c.Name()
	for _, article := range []string{"a ", "an "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return rest
		}
	}
	return name
}

// Written is the text that a Converter has written of the file that is called name, and
// that has been sanitised.
func Written(name, text string, notices []string) Source {
	return Source{Text: text, Format: briefing.FormatMarkdown, Notices: notices, Name: stem(name)}
}

// Foreign is the converter for the file that is called name, if it needs one.
func Foreign(name string, b []byte) (Converter, bool) {
	if blank(b) {
		return nil, false
	}
	extension := Extension(name)
	all := converters()
	if i := slices.IndexFunc(all, func(c Converter) bool { return c.Sniff(extension, b) }); i >= 0 {
		return all[i], true
	}
	return nil, false
}
