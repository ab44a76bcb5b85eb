package hypertext

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Notes are the footnotes of a work, which may stand in other documents of it than the
// words that call them. A link calls a note if the document says so (role, epub:type), or
// if it is a number or a sign that leads to what is named like a note, or to words that
// lead back to it.
type Notes struct {
	anchors map[string]anchor   // by their place: path#id
	back    map[string][]string // where links lead that stand near a place
	// references are all links between places of the work, in order.
	references []reference
	// keys and labels are of the notes that are called, by their place.
	keys, labels map[string]string
}

// An anchor is an element that links can lead to.
type anchor struct{ heading, note bool }

// A reference is a link within a work.
type reference struct {
	node  *html.Node
	to    string   // a place
	near  []string // the places that lead to it
	label string   // its words, without brackets
	says  bool     // that it calls a note
	first bool     // of the words of its block
	note  bool     // it stands in a note
}

// Add tells of a document of the work. All are added, in their order, before the blocks of
// any are asked for.
func (n *Notes) Add(path string, document *html.Node) { n.add(survey(path, document, nil)) }

func (n *Notes) add(s *surveyed) {
	if n.anchors == nil {
		n.anchors, n.back = map[string]anchor{}, map[string][]string{}
	}
	for place, a := range s.anchors {
		n.anchors[place] = a
	}
	for _, r := range s.references {
		for _, place := range r.near {
			n.back[place] = append(n.back[place], r.to)
		}
		r.node = nil // one document's tree at a time is enough
		n.references = append(n.references, r)
	}
}

// number gives every note that is called its key: its number or sign, if that is the
// first of its kind in the work.
func (n *Notes) number() {
	if n.keys != nil {
		return
	}
	n.keys, n.labels = map[string]string{}, map[string]string{}
	taken := map[string]int{} // calls of that number or sign
	for i := range n.references {
		r := &n.references[i]
		if n.keys[r.to] != "" || !n.calls(r) {
			continue
		}
		base := strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				return c
			}
			return -1
		}, r.label)
		if base == "" || len(base) > longestLabel {
			base = "n"
		}
		key := base
		if taken[base]++; taken[base] > 1 {
			key += "-" + strconv.Itoa(taken[base])
		}
		n.keys[r.to], n.labels[r.to] = key, r.label
	}
}

// calls reports whether r calls a note.
func (n *Notes) calls(r *reference) bool {
	a, ok := n.anchors[r.to]
	switch {
	case !ok, a.heading, r.note, slices.Contains(r.near, r.to):
		return false
	case r.says:
		return true
	case r.first, !isLabel(r.label):
		return false
	}
	return a.note || slices.ContainsFunc(n.back[r.to], func(to string) bool { return slices.Contains(r.near, to) })
}

// longestLabel is how many bytes a note's number or sign has.
const longestLabel = 8

// isLabel reports whether the words are a note's number or sign.
func isLabel(words string) bool {
	if words == "" || len(words) > longestLabel {
		return false
	}
	if strings.Trim(words, "0123456789") == "" || strings.Trim(words, "*†‡§¶#‖∗") == "" || strings.Trim(words, "ivxlc") == "" {
		return true
	}
	r, size := utf8.DecodeRuneInString(words)
	return size == len(words) && unicode.IsLetter(r)
}

// A surveyed document: its links, and where links can lead in it.
type surveyed struct {
	path       string
	base       *url.URL
	anchors    map[string]anchor
	places     []string // in order
	nodes      map[string]*html.Node
	references []reference
}

func survey(path string, document *html.Node, base *url.URL) *surveyed {
	s := &surveyed{path: path, base: base, anchors: map[string]anchor{}, nodes: map[string]*html.Node{}}
	words := false // the block has some
	each(document, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			words = words || !saysNothing(n.Data)
			return true
		}
		if n.Type != html.ElementNode {
			return true
		}
		if left(n) {
			return false
		}
		words = words && !isBlock(n.DataAtom)
		for _, id := range idsOf(n) {
			place := path + "#" + id
			if _, ok := s.nodes[place]; !ok && canHoldNote(container(n)) {
				s.nodes[place] = n
				s.places = append(s.places, place)
				s.anchors[place] = anchor{heading: inHeading(n), note: isNote(n)}
			}
		}
		if n.DataAtom == atom.A {
			s.reference(n, !words)
		}
		return true
	}, func(n *html.Node) {
		words = words && !isBlock(n.DataAtom)
	})
	return s
}

func (s *surveyed) reference(n *html.Node, first bool) {
	to := place(s.path, Attr(n, "href"), s.base)
	if to == "" {
		return
	}
	r := reference{node: n, to: to, first: first, says: says(n)}
	label := innerText(n)
	if len(label) < 100 {
		r.label = strings.Trim(strings.TrimSpace(label), "[](){}.\u00A0 ")
	}
	const near = 5 // levels
	for up, k := n, 0; up != nil && k <= near; up, k = up.Parent, k+1 {
		for _, id := range idsOf(up) {
			r.near = append(r.near, s.path+"#"+id)
		}
		r.note = r.note || up != n && isNote(up)
	}
	// An anchor may stand beside the link.
	for side, k := n.PrevSibling, 0; side != nil && k < near; side, k = side.PrevSibling, k+1 {
		for _, id := range idsOf(side) {
			r.near = append(r.near, s.path+"#"+id)
		}
	}
	s.references = append(s.references, r)
}

// place is where a link leads in a work, as path#id; "" for elsewhere.
func place(from, href string, base *url.URL) string {
	c := compositor{Options: Options{Base: base}}
	if base != nil {
		href = c.address(href)
	}
	file, fragment, ok := strings.Cut(strings.TrimSpace(href), "#")
	if !ok || fragment == "" || strings.Contains(file, ":") || file != "" && from == "" {
		return ""
	}
	if f, err := url.PathUnescape(fragment); err == nil {
		fragment = f
	}
	if f, err := url.PathUnescape(file); err == nil {
		file = f
	}
	if file == "" {
		return from + "#" + fragment
	}
	return path.Join(path.Dir(from), file) + "#" + fragment
}

func idsOf(n *html.Node) []string {
	var ids []string
	for i := range n.Attr {
		a := &n.Attr[i]
		if a.Val != "" && (a.Key == "id" || a.Key == "name" && n.DataAtom == atom.A) && !slices.Contains(ids, a.Val) {
			ids = append(ids, a.Val)
		}
	}
	return ids
}

func inHeading(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		if isHeading(n.DataAtom) {
			return true
		}
	}
	return false
}

// Kinds are what the element is said to be: its epub:type and role (EPUB Structural
// Semantics Vocabulary; DPUB-ARIA), without the prefix of the latter.
func Kinds(n *html.Node) []string {
	all := strings.Fields(Attr(n, "epub:type") + " " + Attr(n, "role"))
	for i := range all {
		all[i] = strings.TrimPrefix(all[i], "doc-")
	}
	return all
}

// says reports whether the link says that it calls a note.
func says(n *html.Node) bool {
	if slices.Contains(Kinds(n), "noteref") {
		return true
	}
	return slices.ContainsFunc(classes(n), func(class string) bool {
		switch class {
		case "footnote-ref", "footnote-reference", "footnoteref", "noteref", "note-ref", "fnref", "sdfootnoteanc", "sdendnoteanc":
			return true
		}
		return false
	})
}

// noteName is how the elements of notes are named by the programs that write them.
var noteName = regexp.MustCompile(`^_?(?:(?:fn|ftn|edn|en|note|footnote|endnote|sdfootnote|sdendnote)s?[-_:.]?\d+(?:sym)?|(?:fn|footnote)[-:]\w+|cite_note.*)$`)

// isNote reports whether the element says that it is a note, or is named as one.
func isNote(n *html.Node) bool {
	for _, kind := range Kinds(n) {
		switch kind {
		case "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes":
			return true
		}
	}
	for _, class := range classes(n) {
		if (strings.Contains(class, "footnote") || strings.Contains(class, "endnote")) &&
			!strings.Contains(class, "ref") && !strings.Contains(class, "anc") && !strings.Contains(class, "back") {
			return true
		}
	}
	for _, id := range idsOf(n) {
		if noteName.MatchString(id) && !strings.Contains(id, "ref") {
			return true
		}
	}
	return false
}
