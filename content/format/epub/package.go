package epub

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// A parcel is a package document: what the book says of itself, what it is made of, and
// in which order.
type parcel struct {
	about
	items map[string]item // by their id
	order []string        // ids
	toc   string          // the id of the table of contents of EPUB 2
	nav   string          // the path of that of EPUB 3
	guide []reference
}

// A reference says what a part of the book is, as "cover" or "toc".
type reference struct{ href, is string }

// An item is a file of the book.
type item struct{ href, media string }

// packageDocument is the package document and its path. A book without one has an empty one.
func (b *book) packageDocument() (*parcel, string) {
	var at string
	if container, err := b.read("META-INF/container.xml"); err == nil {
		elements(container, func(name string, attr func(string) string) {
			if name == "rootfile" && at == "" {
				at = attr("full-path")
			}
		}, func(string, string) {})
	}
	opf, err := b.read(b.find("", at))
	if at == "" || err != nil {
		at = ""
		for _, name := range b.archive.Names() {
			if strings.HasSuffix(folded(name), ".opf") {
				at = name
				break
			}
		}
		if at == "" {
			b.notices = append(b.notices, "The list of the book's parts is missing; its chapters stand in the order of their file names.")
			return &parcel{}, ""
		}
		opf, _ = b.read(at)
	}
	return parsePackage(opf), b.find("", at)
}

// parsePackage reads a package document (EPUB 3.3, 5; OPF 2.0.1).
func parsePackage(opf []byte) *parcel {
	p := &parcel{items: map[string]item{}}
	var open []statement // the elements that are open, with their own statements
	refined := map[string]map[string]string{}
	elements(opf, func(name string, attr func(string) string) {
		s := statement{id: attr("id"), is: attr("role")}
		switch name {
		case "date":
			s.is = attr("event")
		case "meta":
			s.id, s.is = strings.TrimPrefix(attr("refines"), "#"), attr("property")
			if attr("name") == "dcterms:modified" {
				p.modified = attr("content")
			}
		case "item":
			p.items[attr("id")] = item{attr("href"), attr("media-type")}
			if slices.Contains(strings.Fields(attr("properties")), "nav") {
				p.nav = first(p.nav, attr("href"))
			}
		case "spine":
			p.toc = attr("toc")
		case "itemref":
			p.order = append(p.order, attr("idref"))
		case "reference":
			p.guide = append(p.guide, reference{attr("href"), strings.ToLower(attr("type"))})
		}
		open = append(open, s)
	}, func(name, words string) {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		s.words = words
		switch {
		case words == "":
		case name == "meta":
			if s.id == "" && s.is == "dcterms:modified" {
				p.modified = words
			} else if s.id != "" {
				if refined[s.id] == nil {
					refined[s.id] = map[string]string{}
				}
				refined[s.id][s.is] = words
			}
		default:
			p.about.add(name, s)
		}
	})
	p.refine(refined)
	return p
}

// list makes the spine of what the package document lists and the archive has.
func (b *book) list(p *parcel, at string) {
	missing, listed := 0, map[string]bool{}
	for _, id := range p.order {
		i, ok := p.items[id]
		name := b.find(path.Dir(at), i.href)
		switch {
		case !ok, name == "" && isText(i.media, i.href):
			missing++
		case isText(i.media, name) && !listed[name]:
			listed[name] = true
			b.spine = append(b.spine, document{name, i.media})
		}
	}
	if len(b.spine) == 0 {
		names := slices.Clone(b.archive.Names())
		slices.Sort(names)
		for _, name := range names {
			if isText("", name) {
				b.spine = append(b.spine, document{name, ""})
			}
		}
	}
	if missing > 0 {
		b.notices = append(b.notices, missingDocuments(missing))
	}
	for _, r := range p.guide {
		if name := b.find(path.Dir(at), r.href); b.marked[name] == "" {
			b.marked[name] = r.is
		}
	}
}

// isText reports whether a file is a document of XHTML or HTML.
func isText(media, name string) bool {
	switch strings.ToLower(media) {
	case "application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document":
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".xhtml", ".html", ".htm", ".xht":
		return true
	}
	return false
}

// find is the name of the file that href means, seen from a folder; "" if there is none.
// Case, percent signs and a wrong number of ".." are forgiven, and at last a wrong folder.
func (b *book) find(folder, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if href == "" {
		return ""
	}
	candidates := []string{href}
	if plain, err := url.PathUnescape(href); err == nil && plain != href {
		candidates = append(candidates, plain)
	}
	for _, c := range candidates {
		c = strings.ReplaceAll(c, `\`, "/")
		for _, name := range []string{path.Join(folder, c), path.Join("/", c)} {
			if found := b.byName[folded(name)]; found != "" {
				return found
			}
		}
	}
	return b.byBase[path.Base(folded(candidates[len(candidates)-1]))]
}

// folded is a name as it is compared.
func folded(name string) string {
	return strings.ToLower(strings.TrimLeft(path.Clean("/"+name), "/"))
}

// read returns a file as far as it can be read.
func (b *book) read(name string) ([]byte, error) {
	file, err := b.archive.Read(name)
	if err != nil && len(file) > 0 {
		b.notices = append(b.notices, "The book is damaged; what could be read of it is shown.")
		return file, nil
	}
	return file, err
}
