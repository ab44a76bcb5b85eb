package odt

import (
	"bytes"
	"context"
	"strings"

	"lede/content/format/archive"
	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A document is one that is being read: the handler of all its parts, with what is open
// in them, each kind on a stack of its own.
type document struct {
	ctx     context.Context  // of the one conversion
	archive *archive.Archive // nil of a flat document
	body    *flow.Document
	styles  styles
	bytes   []byte // of the part that is read

	// capture takes the text of an element that is no part of the text.
	capture *strings.Builder

	stack  flow.Stack
	paras  []*paragraph
	tables []*table
	lists  []list
	frames []frame

	numbers   map[string]int // the last one of each style and level of list
	headings  [levels]int    // how they are numbered
	change    *change
	remark    *remark
	formula   *formula
	remarks   map[string]manuscript.Remark // whose words have not ended
	notes     map[string]int
	contents  int // indexes that are open
	concealed int // sections that are hidden
	pages     pages
}

// pages is where the pages begin, where the file tells.
type pages struct {
	stated int  // how many there are
	told   bool // it was seen whether they can be told apart
	number int  // the one that was reached; 0 where it is not known
}

func newDocument(ctx context.Context, w *manuscript.Writer) *document {
	d := &document{
		ctx:  ctx,
		body: flow.NewDocument(w, "the text of the document"), styles: newStyles(),
		numbers: map[string]int{}, remarks: map[string]manuscript.Remark{}, notes: map[string]int{},
	}
	d.stack.Push(d.body)
	return d
}

// read reads a part.
func (d *document) read(b []byte) error {
	d.bytes = b
	err := elements.Walk(d.ctx, b, spaces(), d)
	for len(d.paras) > 0 { // what a damaged part leaves open
		d.endParagraph()
	}
	for d.stack.Depth() > 0 {
		d.after(d.stack.End()...)
	}
	d.capture, d.formula = nil, nil
	return err
}

func (d *document) end() error {
	d.body.End()
	return d.body.Writer().Err()
}

// after puts blocks after the paragraph that is open, or here if none is.
func (d *document) after(blocks ...manuscript.Block) {
	if p := d.para(); p != nil {
		p.after = append(p.after, blocks...)
		return
	}
	for _, b := range blocks {
		d.stack.Top().Block(b)
	}
}

// Open begins an element.
func (d *document) Open(e *elements.Element) bool {
	if d.change != nil {
		return d.openChange(e)
	}
	if d.styles.open(e) {
		return true
	}
	prefix, name, _ := strings.Cut(e.Name, ":")
	switch prefix {
	case "text":
		return d.openText(name, e)
	case "table":
		d.openTable(name, e)
	case "draw", "svg":
		return d.openFrame(e)
	case "meta", "dc":
		d.openProperty(e)
	case "style":
		if margin(name) {
			d.stack.Begin()
		}
	case "office":
		switch name {
		case "annotation", "annotation-end":
			d.openRemark(e)
		case "text":
			if p := &d.body.Properties; p.Language == "" {
				p.Language = d.styles.language
			}
			d.paginate()
		case "binary-data", "scripts", "event-listeners", "forms", "settings":
			return false
		}
	case "math":
		d.openFormula(name)
	}
	return true
}

// Text is character data.
func (d *document) Text(words []byte) {
	if d.capture != nil {
		d.capture.Write(words)
		return
	}
	switch {
	case d.formula != nil:
		d.formula.text(string(words))
	case len(d.paras) > 0:
		d.words(collapsed(words))
	}
}

// collapsed is words with one blank for white space, as OpenDocument has it (part 3, 6.1.2).
func collapsed(words []byte) string {
	if !bytes.ContainsAny(words, "\n\r\t") && !bytes.Contains(words, []byte("  ")) {
		return string(words)
	}
	s := strings.Join(strings.Fields(string(words)), " ")
	if strings.TrimLeft(string(words[:1]), " \t\r\n") == "" {
		s = " " + s
	}
	if strings.TrimLeft(string(words[len(words)-1:]), " \t\r\n") == "" && s != " " {
		s += " "
	}
	return s
}

// Close ends an element.
func (d *document) Close(name string) {
	d.styles.close(name)
	prefix, local, _ := strings.Cut(name, ":")
	switch prefix {
	case "text":
		d.closeText(local)
	case "table":
		d.closeTable(local)
	case "draw", "svg":
		d.closeFrame(name)
	case "meta", "dc":
		d.closeProperty(name)
	case "style":
		if margin(local) {
			d.closeMargin()
		}
	case "math":
		d.closeFormula()
	case "office":
		if local == "annotation" {
			d.closeRemark()
		}
	}
}

// margin reports whether an element of a master page holds what is printed on every page.
func margin(name string) bool {
	switch name {
	case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
		return true
	}
	return false
}

func (d *document) closeMargin() {
	if text := flow.Lines(d.stack.End()); flow.HasWords(text) {
		d.body.Writer().Furniture("page headers and footers", manuscript.Paragraph{Text: text})
	}
}
