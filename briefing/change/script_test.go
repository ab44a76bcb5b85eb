package change

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"lede/briefing"
)

// A piece of a text is a block, or an item of a list.
type piece struct {
	text    string // without a list's marker
	item    bool
	prose   bool // a paragraph or an item, which scripts may change
	kind    briefing.Kind
	touched bool // by a step of the script
	parted  bool // something that stood before it has gone
}

func (p piece) String() string {
	if p.item {
		return "- " + strings.ReplaceAll(p.text, "\n", "\n  ")
	}
	return p.text
}

// pieces are the pieces of a text.
func pieces(text string) []piece {
	doc := parsed(text)
	var all []piece
	for b := range doc.Blocks(0) {
		kind := briefing.KindOther
		if at := doc.SectionAt(b.Span.Start); at >= 0 {
			kind = doc.Sections[at].Kind
		}
		if b.Kind == briefing.NodeList && !slices.ContainsFunc(b.Children, func(n briefing.Node) bool { return len(n.Children) != 1 }) {
			for _, item := range b.Children {
				all = append(all, piece{text: item.Children[0].Span.Of(text), item: true, prose: true, kind: kind})
			}
			continue
		}
		if words := strings.TrimRight(b.Span.Of(text), "\n"); words != "" {
			prose := b.Kind == briefing.NodeParagraph && doc.SectionAt(b.Span.Start) >= 0
			all = append(all, piece{text: words, prose: prose, kind: kind})
		}
	}
	return all
}

// together is a text of pieces. An item follows an item in the next line.
func together(all []piece) string {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteString("\n")
			if !p.item || !all[i-1].item {
				b.WriteString("\n")
			}
		}
		b.WriteString(p.String())
	}
	return b.String() + "\n"
}

// An outcome is a change as a script says that it made it.
type outcome struct {
	step     string // what kind of step made it
	op       Op
	division Division
	edited   bool
	settled  bool
	old, new string // the passage's text; of several, a paragraph apart
}

func (o outcome) String() string {
	return fmt.Sprintf("%s: %s %s edited=%v settled=%v\n\t- %s\n\t+ %s", o.step, o.op, o.division, o.edited, o.settled, o.old, o.new)
}

// A script edits a text step by step, and notes what a comparison should find.
type script struct {
	generator
	pieces []piece
	want   []outcome
}

// plain are the words that a script may replace: in no markup, and no reference.
var plain = regexp.MustCompile(`(^|[ (])[A-Za-z]{3,}([ ,.;)]|$)`)

// steps are what a script can do, by name.
var steps = []struct {
	name string
	do   func(*script) bool
}{
	{"add", (*script).addStep}, {"drop", (*script).drop}, {"edit", (*script).edit}, {"move", (*script).move},
	{"move and edit", (*script).moveAndEdit}, {"split", (*script).split}, {"merge", (*script).merge},
	{"settle", (*script).settle}, {"settle and edit", (*script).settleAndEdit}, {"answer", (*script).answer},
}

// choose is the index of a piece that no step has touched and that is fit.
func (s *script) choose(fit func(i int) bool) (int, bool) {
	for _, i := range s.Perm(len(s.pieces)) {
		if p := s.pieces[i]; p.prose && !p.touched && len(strings.Fields(p.text)) >= 8 && (fit == nil || fit(i)) {
			return i, true
		}
	}
	return 0, false
}

func (s *script) addStep() bool {
	i, ok := s.choose(nil)
	if ok {
		p := s.pieces[i]
		p.text, p.touched = s.paragraph(1+s.IntN(3)), true
		s.pieces = slices.Insert(s.pieces, i+1, p)
		s.want = append(s.want, outcome{step: "add", op: Added, new: p.text})
	}
	return ok
}

// remove takes a piece out.
func (s *script) remove(i int) {
	if s.pieces = slices.Delete(s.pieces, i, i+1); i < len(s.pieces) {
		s.pieces[i].parted = true
	}
}

func (s *script) drop() bool {
	i, ok := s.choose(nil)
	if ok {
		s.want = append(s.want, outcome{step: "drop", op: Removed, old: s.pieces[i].text})
		s.remove(i)
	}
	return ok
}

// reworded is a text of which some words are replaced, left out or added; the same if
// it has none that can be.
func (s *script) reworded(text string) string {
	places := plain.FindAllStringIndex(text, -1)
	n := min(len(places), 1+s.IntN(1+len(places)/3))
	chosen := s.Perm(len(places))[:n]
	slices.SortFunc(chosen, func(a, b int) int { return b - a })
	for _, k := range chosen {
		from, to := places[k][0], places[k][1]
		core := strings.Trim(text[from:to], " (),.;")
		at := from + strings.Index(text[from:to], core)
		with := s.word()
		switch s.IntN(5) {
		case 0:
			with = core + " " + with
		case 1:
			with += " " + s.pick(commoner) + " " + s.word()
		}
		text = text[:at] + with + text[at+len(core):]
	}
	return text
}

func (s *script) edit() bool {
	i, ok := s.choose(func(i int) bool { return plain.MatchString(s.pieces[i].text) })
	if ok {
		p := &s.pieces[i]
		was := p.text
		p.text, p.touched = s.reworded(was), true
		s.want = append(s.want, outcome{step: "edit", op: Edited, edited: true, old: was, new: p.text})
	}
	return ok
}

func (s *script) move() bool        { return s.moveTo("move", false) }
func (s *script) moveAndEdit() bool { return s.moveTo("move and edit", true) }

// moveTo moves a piece at least two others away, and not between what is known and what
// is not.
func (s *script) moveTo(step string, edited bool) bool {
	i, ok := s.choose(func(i int) bool { return !edited || plain.MatchString(s.pieces[i].text) })
	if !ok {
		return false
	}
	p := s.pieces[i]
	to, ok := s.choose(func(k int) bool {
		return (k < i-2 || k > i+2) && s.pieces[k].item == p.item && !opposed(s.pieces[k].kind, p.kind)
	})
	if !ok {
		return false
	}
	was := p.text
	if edited {
		p.text = s.reworded(was)
	}
	p.touched, p.kind = true, s.pieces[to].kind
	s.pieces = slices.Insert(s.pieces, to+1, p)
	if to < i {
		i++
	}
	s.remove(i)
	s.want = append(s.want, outcome{step: step, op: Moved, edited: edited, old: was, new: p.text})
	return true
}

// half is where a text may be divided: between two sentences of some length.
func (s *script) half(text string) (int, bool) {
	var places []int
	for i := range len(text) - 2 {
		if text[i] == '.' && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' &&
			len(strings.Fields(text[:i])) >= 5 && len(strings.Fields(text[i+2:])) >= 5 {
			places = append(places, i+1)
		}
	}
	if len(places) == 0 {
		return 0, false
	}
	return places[s.IntN(len(places))], true
}

func (s *script) split() bool {
	i, ok := s.choose(func(i int) bool { _, ok := s.half(s.pieces[i].text); return ok })
	if !ok {
		return false
	}
	p := s.pieces[i]
	at, _ := s.half(p.text)
	first, second := p, p
	first.text, second.text = p.text[:at], p.text[at+1:]
	first.touched, second.touched = true, true
	s.pieces = slices.Replace(s.pieces, i, i+1, first, second)
	s.want = append(s.want, outcome{step: "split", op: Edited, division: Split, edited: true, old: p.text, new: first.text + "\n" + second.text})
	return true
}

func (s *script) merge() bool {
	i, ok := s.choose(func(i int) bool {
		return i+1 < len(s.pieces) && s.pieces[i+1].prose && !s.pieces[i+1].touched && !s.pieces[i+1].parted && s.pieces[i+1].item == s.pieces[i].item &&
			len(strings.Fields(s.pieces[i+1].text)) >= 5
	})
	if !ok {
		return false
	}
	p, q := s.pieces[i], s.pieces[i+1]
	was := p.text + "\n" + q.text
	p.text, p.touched = p.text+" "+q.text, true
	s.pieces = slices.Replace(s.pieces, i, i+2, p)
	s.want = append(s.want, outcome{step: "merge", op: Edited, division: Merged, edited: true, old: was, new: p.text})
	return true
}

var footnoteKey = regexp.MustCompile(`\[\^([a-z0-9]+)\]`)

// renumber gives every footnote another number, which is no change. It is to be the last
// step, for it changes what the others wrote.
func (s *script) renumber() {
	keys := map[string]string{}
	shift := 100 + s.IntN(100)
	rename := func(text string) string {
		return footnoteKey.ReplaceAllStringFunc(text, func(key string) string {
			if keys[key] == "" {
				keys[key] = fmt.Sprintf("[^%d]", shift+len(keys))
			}
			return keys[key]
		})
	}
	for i := range s.pieces {
		if !strings.HasPrefix(s.pieces[i].text, "```") {
			s.pieces[i].text = rename(s.pieces[i].text)
		}
	}
	for i := range s.want {
		s.want[i].new = rename(s.want[i].new)
	}
}
