package odt

import (
	"bytes"
	"strconv"
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A paragraph is one that is open.
type paragraph struct {
	style   style
	heading int  // its level; 0 for none
	counted bool // a heading's number counts
	flows   int  // how many were open when it began

	looks    []flow.Look // of spans in each other, the paragraph's first
	links    []string
	words    flow.Words
	hidden   strings.Builder
	contents bool
	figures  []manuscript.Figure
	after    []manuscript.Block
	remarks  []string // those on words that had not ended when they were read
}

func (d *document) para() *paragraph {
	if len(d.paras) == 0 {
		return nil
	}
	return d.paras[len(d.paras)-1]
}

// openText begins an element of the text.
func (d *document) openText(name string, e *elements.Element) bool {
	switch name {
	case "p", "h":
		d.beginParagraph(name, e)
	case "list", "list-item", "list-header":
		d.openList(name, e)
	case "tracked-changes":
		d.change = &change{}
	case "table-of-content", "illustration-index", "table-index", "object-index":
		d.contents++
	case "section":
		if e.Attr("display") == "none" || d.concealed > 0 {
			d.concealed++
		}
	case "soft-page-break":
		d.page()
	case "note-citation", "ruby-text", "number", "table-of-content-source", "illustration-index-source", "table-index-source",
		"object-index-source", "alphabetical-index-source", "user-index-source", "bibliography-source", "outline-level-properties":
		return false
	default:
		d.openInline(name, e)
	}
	return true
}

// openInline begins what stands in a paragraph.
func (d *document) openInline(name string, e *elements.Element) {
	p := d.para()
	if p == nil {
		return
	}
	switch name {
	case "span":
		span := d.styles.resolved("text", e.Attr("style-name"))
		p.looks = append(p.looks, span.look.Over(p.looks[len(p.looks)-1]))
	case "a":
		p.links = append(p.links, e.Attr("href"))
	case "s":
		d.words(strings.Repeat(" ", min(max(number(e.Attr("c"), 1), 1), 200)))
	case "tab":
		d.words("\t")
	case "line-break":
		p.words.Mark(manuscript.Piece{Break: true})
	case "note":
		part := e.Attr("note-class")
		d.notes[part]++
		key := strconv.Itoa(d.notes[part])
		if part == "endnote" {
			key = "end-" + key
		}
		p.words.Mark(manuscript.Piece{Note: key})
		d.stack.Begin()
	}
}

func (d *document) closeText(name string) {
	p := d.para()
	switch name {
	case "p", "h":
		d.endParagraph()
	case "list", "list-item", "list-header":
		d.closeList(name)
	case "tracked-changes":
		d.change = nil
	case "insertion", "deletion":
		d.closeChange(name)
	case "table-of-content", "illustration-index", "table-index", "object-index":
		d.contents = max(0, d.contents-1)
	case "section":
		d.concealed = max(0, d.concealed-1)
	case "note":
		d.closeNote()
	case "span":
		if p != nil && len(p.looks) > 1 {
			p.looks = p.looks[:len(p.looks)-1]
		}
	case "a":
		if p != nil && len(p.links) > 0 {
			p.links = p.links[:len(p.links)-1]
		}
	}
}

// closeNote writes a note, whose key is the one that was called last before it.
func (d *document) closeNote() {
	p := d.para()
	if p == nil {
		return
	}
	blocks := d.stack.End()
	text := p.words.Text()
	for i := len(text) - 1; i >= 0; i-- {
		if text[i].Note != "" {
			d.body.Writer().Note(text[i].Note, blocks...)
			return
		}
	}
}

func (d *document) beginParagraph(name string, e *elements.Element) {
	p := &paragraph{style: d.styles.resolved("paragraph", e.Attr("style-name")), flows: d.stack.Depth()}
	if name == "h" {
		p.heading = min(max(number(e.Attr("outline-level"), 1), 1), levels)
		p.counted = e.Attr("is-list-header") != "true"
	}
	role := p.style.named.Role
	if p.heading > 0 {
		role = flow.Heading
	}
	look := p.style.look.OfRole(role)
	if p.style.plain {
		look.Bold, look.Italic = flow.Unsaid, flow.Unsaid
	}
	p.looks = []flow.Look{look}
	d.paras = append(d.paras, p)
	if s := d.styles.byName["paragraph/"+e.Attr("style-name")]; s != nil && s.breaks {
		d.page()
	}
}

// words adds words to the paragraph that is open, if they are shown.
func (d *document) words(words string) {
	p := d.para()
	if p == nil {
		return
	}
	look := p.looks[len(p.looks)-1]
	if look.Hidden == flow.On || d.concealed > 0 {
		p.hidden.WriteString(words)
		return
	}
	p.contents = p.contents || d.contents > 0
	link := ""
	if n := len(p.links); n > 0 && !strings.HasPrefix(p.links[n-1], "#") {
		link = p.links[n-1]
	}
	p.words.Add(look.Readable(words), look.Style(), link)
}

// endParagraph hands over the paragraph that is open.
func (d *document) endParagraph() {
	p := d.para()
	if p == nil {
		return
	}
	d.paras = d.paras[:len(d.paras)-1]
	d.endRemarks(p)
	d.body.Hidden += len(strings.Fields(p.hidden.String()))
	out := flow.Paragraph{Text: p.words.Text(), Figures: p.figures, After: p.after}
	d.role(p, &out)
	if around := d.para(); around != nil && around.flows == d.stack.Depth() {
		// In a shape that is drawn within the paragraph.
		var f flow.Flow
		f.Paragraph(out)
		around.after = append(around.after, f.End()...)
		return
	}
	d.stack.Top().Paragraph(out)
}

// role says what the paragraph is for.
func (d *document) role(p *paragraph, out *flow.Paragraph) {
	named := p.style.named
	out.Role, out.Level, out.Ordered, out.Number = named.Role, named.Level, named.Ordered, 1
	switch {
	case p.contents || named.Role == flow.Contents:
		out.Role = flow.Contents
		return
	case p.heading > 0:
		out.Role, out.Level = flow.Heading, p.heading
		d.number(p, out)
		return
	case named.Role == flow.Heading: // the style says so, and the paragraph does not
		out.Role = flow.Body
	case p.style.outline > 0 && named.Role == flow.Body:
		out.Role, out.Level = flow.Heading, p.style.outline
	}
	d.item(p, out)
}

// number puts the number of a heading before it, where headings are numbered.
func (d *document) number(p *paragraph, out *flow.Paragraph) {
	if !p.counted || !flow.HasWords(out.Text) {
		return
	}
	at := p.heading - 1
	if d.headings[at] == 0 {
		d.headings[at] = max(d.styles.outline[at].start, 1) - 1
	}
	d.headings[at]++
	clear(d.headings[at+1:])
	if label := d.styles.outline.label(&d.headings, at); label != "" {
		out.Text = append(manuscript.Text{{Words: label + " "}}, out.Text...)
	}
}

// page marks that a page begins here.
func (d *document) page() {
	if d.pages.number == 0 {
		return
	}
	d.pages.number++
	here := manuscript.Piece{Locator: &manuscript.Locator{Label: "page", Value: strconv.Itoa(d.pages.number)}}
	if p := d.para(); p != nil {
		p.words.Mark(here)
		return
	}
	d.stack.Top().Paragraph(flow.Paragraph{Text: manuscript.Text{here}})
}

// paginate sees, where the text begins, whether its pages can be told: where they begin
// in a paragraph is marked, and where one begins with a paragraph, that has a style of its
// own. When they are as many as the file states, they can be cited.
func (d *document) paginate() {
	if d.pages.stated < 2 || d.pages.told {
		return
	}
	d.pages.told = true
	marks := bytes.Count(d.bytes, []byte("<text:soft-page-break"))
	const named = ` text:style-name="`
	for rest := d.bytes; ; {
		_, after, ok := bytes.Cut(rest, []byte(named))
		if !ok {
			break
		}
		name, _, _ := bytes.Cut(after[:min(len(after), 100)], []byte(`"`))
		if s := d.styles.byName["paragraph/"+string(name)]; s != nil && s.breaks {
			marks++
		}
		rest = after
	}
	if marks == d.pages.stated-1 {
		d.pages.number = 1
		first := manuscript.Piece{Locator: &manuscript.Locator{Label: "page", Value: "1"}}
		d.stack.Top().Paragraph(flow.Paragraph{Text: manuscript.Text{first}})
	}
}
