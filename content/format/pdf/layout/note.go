package layout

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A note is a footnote: what it is called by on its page, and its text.
type note struct {
	call string
	key  string // by which the document calls it
	text []setLine
}

// smaller is how large the type of footnotes is at most, to that of the text.
const smaller = 0.95

// isCall reports whether a word is what a footnote is called by.
func isCall(text string) bool {
	const most = 4
	if text == "" || utf8.RuneCountInString(text) > most {
		return false
	}
	digits := strings.TrimFunc(text, unicode.IsDigit) == ""
	return digits || strings.Trim(text, "*†‡§¶‖#") == ""
}

// raiseCalls finds the rows that are nothing but calls of footnotes: those of the sentence
// that ends above them, or in the column before.
func raiseCalls(rows []line) {
	const near = 2.0
	for i := range rows {
		beside := i - 1
		if i == 0 { // of a sentence in the column before
			beside = min(1, len(rows)-1)
		}
		by := &rows[beside]
		if rows[i].size > smaller*by.size || math.Abs(by.base-rows[i].base) > near*by.size || i > 0 && !ends(lastWord(by)) {
			continue
		}
		words := rows[i].words()
		if slices.ContainsFunc(words, func(w word) bool { return !isCall(w.text) }) {
			continue
		}
		for _, f := range rows[i].fragments {
			for k := range f.words {
				f.words[k].raised = true
			}
		}
		rows[i].size = by.size // of the line that it is
	}
}

// lastWord is the last word of the line that stands on it.
func lastWord(l *line) string {
	for _, w := range slices.Backward(l.words()) {
		if !w.raised {
			return w.text
		}
	}
	return ""
}

// calls are what the lines call footnotes by.
func calls(lines []line) []string {
	var all []string
	for i := range lines {
		for _, w := range lines[i].words() {
			if w.raised && isCall(w.text) {
				all = append(all, w.text)
			}
		}
	}
	return all
}

// notesOf takes the footnotes from the end of the paragraphs of a column. called are what
// the page calls footnotes by.
func (m *measure) notesOf(all []paragraph, called []string) (rest []paragraph, notes []note) {
	first := len(all)
	for i := len(all) - 1; i >= 0 && all[i].first().size < smaller*m.body && all[i].kind != table; i-- {
		if _, ok := noteCall(&all[i], called); ok {
			first = i
		}
	}
	for i := first; i < len(all); i++ {
		call, ok := noteCall(&all[i], called)
		if !ok { // it goes on with the one before
			n := &notes[len(notes)-1]
			n.text = append(n.text, all[i].lines...)
			continue
		}
		lines := slices.Clone(all[i].lines)
		lines[0].line = withoutFirst(lines[0].line)
		for k := range lines {
			lines[k].hard = false
		}
		notes = append(notes, note{call: call, text: lines})
	}
	return all[:first], notes
}

// noteCall is what a footnote that is this paragraph is called by, if it is one.
func noteCall(p *paragraph, called []string) (string, bool) {
	first := p.first().words()[0]
	call := strings.TrimRight(first.text, ".)")
	if !isCall(call) {
		return "", false
	}
	// The first note of the page is called first there, but not by its own mark.
	n := 0
	for _, c := range called {
		if c == call {
			n++
		}
	}
	if first.raised {
		n--
	}
	return call, n > 0
}

// withoutFirst is the line without its first word.
func withoutFirst(l line) line {
	fragments := slices.Clone(l.fragments)
	f := fragments[0]
	f.words = f.words[1:]
	if len(f.words) == 0 {
		if fragments = fragments[1:]; len(fragments) == 0 {
			return line{}
		}
		return lineOf(fragments)
	}
	f.left = f.words[0].left
	fragments[0] = f
	return lineOf(fragments)
}

// endnotes takes the notes from the end of a document: the list with which it ends, if
// most of that is called.
func (r *Reader) endnotes() {
	called := make(map[string]bool)
	var all []*paragraph
	for _, s := range r.sheets {
		for i := range s.paragraphs {
			p := &s.paragraphs[i]
			all = append(all, p)
			for _, l := range p.lines {
				for _, c := range calls([]line{l.line}) {
					called[c] = true
				}
			}
		}
	}
	all = lastList(all)
	notes := listed(all)
	missed := 0 // calls that were not seen as such
	for _, n := range notes {
		if !called[n.call] {
			missed++
		}
		if _, ok := r.keys[n.key]; ok {
			return // those at the foot of pages are called so
		}
	}
	const few = 5
	if len(notes) == 0 || few*missed > len(notes) {
		return
	}
	r.ends = notes
	for _, p := range all {
		p.lines = nil
	}
	for _, s := range r.sheets {
		s.paragraphs = slices.DeleteFunc(s.paragraphs, func(p paragraph) bool { return len(p.lines) == 0 })
	}
}

// lastList is the paragraphs from the last that is the first item of a list on, if all of
// them can be the list's.
func lastList(all []*paragraph) []*paragraph {
	for i := len(all) - 1; i >= 0 && (all[i].kind == item || all[i].kind == body); i-- {
		if all[i].label.number == 1 {
			return all[i:]
		}
	}
	return nil
}

// listed are the items of a list as notes; nil when they do not count up.
func listed(all []*paragraph) []note {
	var notes []note
	for _, p := range all {
		n := len(notes)
		switch {
		case p.kind == item && p.label.number == n+1:
			lines := slices.Clone(p.lines)
			lines[0].line = withoutFirst(lines[0].line)
			number := strconv.Itoa(n + 1)
			notes = append(notes, note{call: number, key: number, text: lines})
		case p.kind == body && n > 0 && p.lines[0].sheet != notes[n-1].text[0].sheet: // it goes on there
			notes[n-1].text = append(notes[n-1].text, p.lines...)
		default:
			return nil
		}
	}
	return notes
}
