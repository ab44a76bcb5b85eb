package hypertext

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// mostWork is how much markup may cost a parser beyond its length, in about the time of
// copying a byte. Tables of figures and sloppy pages stay below a tenth of it.
const mostWork = 64 << 20

// A tangle adds up what the HTML standard's tree construction costs for markup that is
// not well formed, where it is more than linear in golang.org/x/net/html: text whose tags
// between are ignored is copied whenever some is added; so is text in a table outside its
// cells; formatting elements that were never ended are opened again in every block; the
// attributes of a second html element are compared with all others. It is an estimate:
// depth, which the parser itself bounds, is not counted.
type tangle struct {
	work    int
	text    int // bytes of text since the last element
	foster  int // bytes of text in tables outside their cells
	root    int // attributes of html and body elements
	tables  []bool
	inCell  bool
	open    unended
	outside []unended // what was so where the open tables began
}

// unended counts the formatting elements that began and did not end, by their names.
type unended [14]int

func (u *unended) sum() int {
	sum := 0
	for _, n := range u {
		sum += n
	}
	return sum
}

// tangled reports whether a tree of b would take more than mostWork.
func tangled(b []byte) bool {
	const tooFew = 2000 // tags, however they are arranged
	if bytes.Count(b, []byte("<")) < tooFew {
		return false
	}
	var t tangle
	for len(b) > 0 && t.work <= mostWork {
		words, tag, rest := nextTag(b)
		if len(words) > 0 {
			t.words(words)
		}
		b = rest
		if len(tag) < len("<b>") {
			continue
		}
		var lower [12]byte // no name that counts here is longer
		name := lower[:0]
		end := tag[1] == '/'
		for _, c := range tag[1:] {
			if c == '/' && len(name) == 0 {
				continue
			}
			if c |= 0x20; (c < 'a' || c > 'z') && (c < '0' || c > '9') || len(name) == cap(name) {
				break
			}
			name = append(name, c)
		}
		if a := atom.Lookup(name); end {
			t.end(a)
		} else {
			t.start(a, len(tag))
			if a == atom.Script || a == atom.Style {
				b = behindText(b, name)
			}
		}
	}
	return t.work > mostWork
}

// nextTag is the text before the next tag, the tag, and the rest of b. A comment is no
// tag.
func nextTag(b []byte) (words, tag, rest []byte) {
	i := bytes.IndexByte(b, '<')
	if i < 0 {
		return b, nil, nil
	}
	words, b = b[:i], b[i:]
	if comment, ok := bytes.CutPrefix(b, []byte("<!--")); ok {
		_, rest, _ = bytes.Cut(comment, []byte("-->"))
		return words, nil, rest
	}
	end := bytes.IndexByte(b, '>')
	if end < 0 {
		return words, b, nil
	}
	return words, b[:end+1], b[end+1:]
}

// behindText is b from the end tag of a script or a style on.
func behindText(b, name []byte) []byte {
	for i := 0; ; {
		n := bytes.Index(b[i:], []byte("</"))
		if n < 0 {
			return nil
		}
		i += n
		if after := b[i+2:]; len(after) >= len(name) && bytes.EqualFold(after[:len(name)], name) {
			return b[i:]
		}
		i += 2
	}
}

// formattingWork is the cost of opening a formatting element again.
const formattingWork = 100

func (t *tangle) words(raw []byte) {
	t.work += t.open.sum() * formattingWork
	if len(t.tables) > 0 && !t.inCell && len(bytes.TrimSpace(raw)) > 0 {
		t.foster += len(raw)
		t.work += t.foster
		return
	}
	t.text += len(raw)
}

func (t *tangle) start(a atom.Atom, size int) {
	switch a {
	case atom.Html, atom.Body:
		t.root += size
		t.work += t.root * size / 8
		t.work += t.text
		return
	case atom.Head, atom.Frame, atom.Frameset, atom.Form, atom.Option, atom.Optgroup:
		t.work += t.text
		return
	case atom.Table:
		t.tables, t.outside = append(t.tables, t.inCell), append(t.outside, t.open)
		t.inCell = false
	case atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Td, atom.Th, atom.Caption, atom.Colgroup, atom.Col:
		if len(t.tables) == 0 {
			t.work += t.text
			return
		}
		t.inCell = a == atom.Td || a == atom.Th || a == atom.Caption
		t.open = t.outside[len(t.outside)-1]
		if t.inCell {
			t.open = unended{}
		}
	}
	if i := formatting(a); i >= 0 {
		t.open[i]++
	}
	t.text = 0
}

func (t *tangle) end(a atom.Atom) {
	t.work += t.text
	if i := formatting(a); i >= 0 && t.open[i] > 0 {
		t.open[i]--
	}
	last := len(t.tables) - 1
	if last < 0 {
		return
	}
	switch a {
	case atom.Td, atom.Th, atom.Caption, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot:
		t.inCell, t.open = false, t.outside[last]
	case atom.Table:
		t.inCell, t.open = t.tables[last], t.outside[last]
		t.tables, t.outside = t.tables[:last], t.outside[:last]
		t.foster = 0
	}
}

// formatting is the number of a formatting element's name (HTML standard, 13.2.4.3); -1
// for others.
func formatting(a atom.Atom) int {
	switch a {
	case atom.A:
		return 0
	case atom.B:
		return 1
	case atom.Big:
		return 2
	case atom.Code:
		return 3
	case atom.Em:
		return 4
	case atom.Font:
		return 5
	case atom.I:
		return 6
	case atom.Nobr:
		return 7
	case atom.S:
		return 8
	case atom.Small:
		return 9
	case atom.Strike:
		return 10
	case atom.Strong:
		return 11
	case atom.Tt:
		return 12
	case atom.U:
		return 13
	}
	return -1
}
