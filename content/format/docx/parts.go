package docx

import (
	"context"
	"path"
	"slices"
	"strings"

	"lede/content/format/archive"
	"lede/content/format/elements"
)

// spaces are the namespaces of the format, in the transitional and the strict form.
func spaces() elements.Spaces {
	return elements.Spaces{
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main":              "w",
		"http://purl.oclc.org/ooxml/wordprocessingml/main":                          "w",
		"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc",
		"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":    "wp",
		"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":                "wp",
		"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
		"http://purl.oclc.org/ooxml/drawingml/main":                                 "a",
		"http://schemas.openxmlformats.org/officeDocument/2006/math":                "m",
		"http://purl.oclc.org/ooxml/officeDocument/math":                            "m",
		"urn:schemas-microsoft-com:vml":                                             "v",
		"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
		"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
		"http://purl.org/dc/elements/1.1/":                                          "dc",
		"http://purl.org/dc/terms/":                                                 "dcterms",
		"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
		"http://purl.oclc.org/ooxml/officeDocument/extendedProperties":              "ep",
	}
}

// parts are the files of a document, found as they are related to each other (Open
// Packaging Conventions, 9.3).
type parts struct {
	ctx     context.Context // of the one conversion
	archive *archive.Archive
	main    string // the name of the part with the text
	root    relations
	links   relations // of the text
}

// relations are those of a part, by their ids.
type relations map[string]relation

// A relation leads from a part to another, or out of the document.
type relation struct {
	kind   string // the last word of its type, as "styles"
	target string // the other part's name, or an address if it is external
	// external is true of what is not in the document. It is never fetched.
	external bool
}

func openPackage(ctx context.Context, a *archive.Archive) *parts {
	p := &parts{ctx: ctx, archive: a}
	p.root = p.related("")
	p.main = p.root.one("officeDocument", "word/document.xml")
	p.links = p.related(p.main)
	return p
}

// related are the relations of a part, or of the document itself if part is "".
func (p *parts) related(part string) relations {
	folder, file := path.Split(part)
	h := relationReader{folder: folder, all: relations{}}
	p.walk(path.Join(folder, "_rels", file+".rels"), &h)
	return h.all
}

// walk hands over a part. One that is missing has nothing in it, and of one that is
// damaged what is whole: the text can be read without them.
func (p *parts) walk(name string, h elements.Handler) {
	b, _ := p.archive.Read(name)
	_ = elements.Walk(p.ctx, b, spaces(), h)
}

// kind are the parts that are related as this, in the order of their names.
func (r relations) kind(kind string) []string {
	var names []string
	for _, to := range r {
		if to.kind == kind && !to.external {
			names = append(names, to.target)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// one is the part that is related as this, or the name that it usually has.
func (r relations) one(kind, usual string) string {
	if names := r.kind(kind); len(names) > 0 {
		return names[0]
	}
	return usual
}

// relationReader reads a part of relations.
type relationReader struct {
	folder string
	all    relations
}

// Open takes a relation.
func (h *relationReader) Open(e *elements.Element) bool {
	if e.Name != "rel:Relationship" {
		return true
	}
	r := relation{kind: path.Base(e.Attr("Type")), target: e.Attr("Target"), external: e.Attr("TargetMode") == "External"}
	if !r.external {
		if !strings.HasPrefix(r.target, "/") {
			r.target = path.Join(h.folder, r.target)
		}
		r.target = strings.TrimPrefix(r.target, "/")
	}
	h.all[e.Attr("Id")] = r
	return true
}

// Text is nothing here.
func (*relationReader) Text([]byte) {}

// Close is nothing here.
func (*relationReader) Close(string) {}
