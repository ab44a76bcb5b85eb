package briefing

import (
	"cmp"
	"slices"
)

// A Format is how a document's text is to be read.
type Format uint8

// FormatAuto lets the text decide between the other two.
const (
	FormatAuto Format = iota
	FormatMarkdown
	FormatPlain
)

// String is the format's name in the JSON output.
func (f Format) String() string {
	switch f {
	case FormatMarkdown:
		return "markdown"
	case FormatPlain:
		return "text"
	}
	return "auto"
}

// A Document is one briefing, read. It is immutable, and safe for concurrent
// use.
type Document struct {
	// Text is the canonical text: UTF-8, sanitised. All offsets count its bytes.
	Text   string
	Format Format
	// Surveyed is the offset up to which the structure below is known: len(Text)
	// after Parse, less after Glance of a long text.
	Surveyed int

	Headline   Headline
	Standfirst Span // the paragraph that sums the piece up; empty if there is none
	Byline     Span
	Dateline   Span   // the place that a report was sent from, as "WASHINGTON"
	Meta       Meta   // from front matter
	Words      int    // in [0, Surveyed), furniture and front matter left out
	Language   string // BCP 47, or "" when it is not known

	Sections  []Section
	Entries   []Entry
	Excerpts  []Excerpt
	Sources   []Source
	Citations []Citation
	Furniture []Furniture
	Locators  []Locator // in [0, Surveyed)
	Remarks   []Remark  // in the order of their comments
	// Notices are sentences to tell the reader about how the text was read, such
	// as front matter that is not valid YAML.
	Notices []string

	name    string // Options.Name
	labels  int    // how many different ones the Locators have
	divided divider
}

// A Headline is a document's title.
type Headline struct {
	Text string
	Span Span
	// Derived is true when the document states no headline and Text was taken from
	// its first sentence, file name or slug.
	Derived bool
}

// Meta is what a document's front matter says. Dates are kept as written.
type Meta struct {
	Span                                       Span // of the front matter, fences included
	Slug, Published, Updated, Embargo          string
	Language, Byline, Desk, Status, Standfirst string
	Outlet, URL                                string
	Original                                   Original
}

// An Original is the document that a text was converted from, as the text's front matter
// tells of it: the zero Original where it tells of none.
type Original struct {
	Format string // of the file, as "PDF"
	SHA256 string // of its bytes, in hexadecimal
	Read   string // how it was read, as "the article of a saved page"
	// Created and Modified are when the file says that it was made and last saved, as
	// written; "" where it does not. No date is counted from them.
	Created, Modified string
	From              []Provenance
}

// A Provenance is where a value of the front matter was found in the original.
type Provenance struct {
	Field string // as the front matter calls it: "title"
	Place string // as "og:title"
}

// A Section is a heading and what stands under it.
type Section struct {
	Level   int    // 1 to 6; 0 is text before the first heading
	Title   string // the heading's words, without markup
	Kind    Kind
	Heading Span // the heading's block; empty at level 0
	// Span reaches from the heading to the next one of the same or a higher
	// level, so that it holds its subsections.
	Span  Span
	Own   Span // from the heading to the next heading of any level
	Words int  // in Span; headings, footnotes and furniture left out
	// Items counts what Own lists: top-level list items, questions or entries; the
	// paragraphs where it lists nothing; and the sections within a timeline or a
	// questions section that has no text of its own.
	Items int
}

// Empty reports whether nothing stands under the heading.
func (s Section) Empty() bool { return s.Words == 0 }

// CitedIn are the citations that stand in s.
func (d *Document) CitedIn(s Span) []Citation {
	from, _ := slices.BinarySearchFunc(d.Citations, s.Start, func(c Citation, start int) int {
		return cmp.Compare(c.Span.Start, start)
	})
	to := from
	for to < len(d.Citations) && d.Citations[to].Span.Start < s.End {
		to++
	}
	return d.Citations[from:to]
}

// HoldsFurniture reports whether anything in s has been set aside.
func (d *Document) HoldsFurniture(s Span) bool {
	i, _ := slices.BinarySearchFunc(d.Furniture, s.Start, func(f Furniture, start int) int {
		return cmp.Compare(f.Span.End, start+1)
	})
	return i < len(d.Furniture) && d.Furniture[i].Span.Overlaps(s)
}

// SectionAt is the index of the innermost section that holds the byte at
// offset, or -1.
func (d *Document) SectionAt(offset int) int {
	i, found := slices.BinarySearchFunc(d.Sections, offset, func(s Section, at int) int {
		return s.Span.Start - at
	})
	if !found {
		i--
	}
	// Own spans do not overlap, and are in the order of the sections.
	if i < 0 || !d.Sections[i].Own.Contains(offset) {
		return -1
	}
	return i
}

// An Entry is one dated thing that a document states: in a timeline section a
// list item, a paragraph, a table's row or a section whose heading is a date;
// elsewhere an item of a list in which a date leads every item.
type Entry struct {
	Span    Span // the whole of it
	Section int  // index into Document.Sections
	Date    Span // the words that say when
	Under   Span // in a list in a list: the words that say when the item around it was; else empty
	Text    Span // what happened: the item without its date
}

// An Excerpt is a block quotation with a line that says whose words they are.
type Excerpt struct {
	Span        Span // the whole quotation
	Content     Span // the words
	Attribution Span // the line after the dash; empty if there is none
	Speaker     string
	Role        string // what follows the name, up to the outlet or the date
	Section     int
}

// A Source is a publication or document that a briefing cites: a footnote's
// definition, or an entry of the front matter's references.
type Source struct {
	Key  string // the footnote's label or the reference's id
	Span Span   // its definition
	Text string // as it is to be shown, without markup
	Note bool   // true for a footnote, false for a reference
	// Of a reference, as CSL names them; "" when not stated. Of a footnote, URL is
	// its first link.
	Title, Outlet, Author, Issued, URL string
}

// A Citation is a place that leans on a source: [^key] or [@key, ¶4].
type Citation struct {
	Span    Span
	Key     string
	Locator string // what follows the key, as "¶4"
	Source  int    // index into Document.Sources; -1 when the key is defined nowhere
}

// Furniture is text that belongs to the page it came from, not to the piece:
// subscription, sharing and comment-box lines. It is set aside, never deleted.
type Furniture struct {
	Span Span
	Why  string // a short noun phrase: "a subscription offer"
}
