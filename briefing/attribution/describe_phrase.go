package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A nounWord is a word of a speaker's noun phrase.
type nounWord struct {
	from, to int // without the signs around it and a possessive ending
	sort     sort
	capital  bool
	shout    bool // all of it is capitals, and there are several
	owner    bool // it had a possessive ending: "Trump's"
	digits   bool // it begins with a digit
	quoted   bool // it opens with a quotation mark: a nickname
	stop     byte // the sign behind it that ends a segment: ',', '(', ')', '-' for a dash; 0 for none
}

// longestPhrase is how many words of a noun phrase are read.
const longestPhrase = 64

// A phrase is a noun phrase divided into words.
type phrase struct {
	text  string
	words [longestPhrase]nounWord
	n     int
	dir   *directory
}

// divide divides a noun phrase into words.
func (p *phrase) divide(text string, dir *directory) {
	p.text, p.n, p.dir = text, 0, dir
	for i := 0; i < len(text) && p.n < longestPhrase; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		end := i
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if unicode.IsSpace(r) || r == '—' || r == '–' || end > i && r == '(' {
				break
			}
			end += size
		}
		if end == i { // a dash
			p.stop('-')
			i += size
			continue
		}
		p.word(i, end)
		i = end
	}
}

// stop ends the segment behind the last word.
func (p *phrase) stop(sign byte) {
	if p.n > 0 && p.words[p.n-1].stop == 0 {
		p.words[p.n-1].stop = sign
	}
}

// word takes in what stands between two spaces.
func (p *phrase) word(from, to int) {
	if strings.Trim(p.text[from:to], "-") == "" {
		p.stop('-')
		return
	}
	var w nounWord
	for from < to {
		r, size := utf8.DecodeRuneInString(p.text[from:to])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' || r == '#' || r == '&' || r == '$' {
			break
		}
		if r == '(' || r == '[' {
			p.stop('(')
		}
		w.quoted = w.quoted || strings.ContainsRune("\"“‘'«", r)
		from += size
	}
	for from < to {
		r, size := utf8.DecodeLastRuneInString(p.text[from:to])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' {
			break
		}
		if r == '.' && p.abbreviated(from, to) {
			break
		}
		switch r {
		case ',', ';', ':':
			w.stop = ','
		case ')', ']':
			w.stop = ')'
		}
		to -= size
	}
	if from >= to {
		if w.stop != 0 {
			p.stop(w.stop)
		}
		return
	}
	w.from, w.to = from, to
	p.take(w)
}

// abbreviated reports whether the full stop at the end of a word belongs to it.
func (p *phrase) abbreviated(from, to int) bool {
	return to-from >= 2 && to-from <= 6
}

// take finds what a word is.
func (p *phrase) take(w nounWord) {
	s := p.text[w.from:w.to]
	if cut := strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"); len(cut) < len(s) {
		w.owner, w.to = true, w.from+len(cut)
		s = cut
	}
	if s == "" {
		return
	}
	if rest := p.text[w.to:]; strings.HasSuffix(s, "s") && (strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")) {
		w.owner = true
	}
	r, _ := utf8.DecodeRuneInString(s)
	w.capital, w.digits = unicode.IsUpper(r) || r == '@', unicode.IsDigit(r) || r == '$'
	if !w.capital && prefixed(s) {
		w.capital = true
	}
	w.shout = shouts(s)
	w.sort = p.dir.of(s)
	if w.capital && (p.n > 0 || w.sort.has(sortGiven) || s == "May") {
		w.sort &^= sortEnd // "Will", "May"
	}
	p.words[p.n] = w
	p.n++
}

// prefixed reports whether a word is a name behind a small particle: "al-Assad".
func prefixed(s string) bool {
	i := 0
	for i < len(s) && i <= 4 && s[i] != '-' && s[i] != '\'' && s[i] != 0xe2 {
		i++
	}
	if i < 1 || i > 4 || i == len(s) {
		return false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return unicode.IsUpper(after)
}

// shouts reports whether a word is all capitals, and more than one.
func shouts(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// slice is the text of the words from i to before j.
func (p *phrase) slice(i, j int) string {
	if i >= j {
		return ""
	}
	return p.text[p.words[i].from:p.words[j-1].to]
}
