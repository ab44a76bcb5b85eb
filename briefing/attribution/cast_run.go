package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestRun is how far words with capitals are read as one name, in bytes.
const longestRun = 120

// run is where the words with capitals end that begin here, and whether a possessive
// ending stands behind them.
func (r *reading) run() (int, bool) {
	t, end := r.text, r.at
	for i := r.at; i < len(t) && i-r.at < longestRun; {
		wordTo := wordEnd(t, i)
		if wordTo == i {
			break
		}
		w := t[i:wordTo]
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) {
			if !goesOn(t, w, wordTo) && (w != "of" || !r.office(i, wordTo)) {
				break
			}
		}
		if i > r.at && verbal(w, r.headline) {
			break
		}
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return wordTo - len(w) + max(strings.LastIndexByte(w, '\''), strings.LastIndex(w, "’")), true
		}
		end, i = wordTo, wordTo
		if i < len(t) && t[i] == '.' && (utf8.RuneCountInString(w) == 1 || speakers().of(w).has(sortTitle|sortSuffix)) {
			i++
			end = i
		}
		if i >= len(t) || t[i] != ' ' {
			break
		}
		i = nickname(t, i+1)
	}
	return max(end, r.at+1), false
}

// nickname is where a nickname between quotation marks ends at i, with the blank behind
// it; i where there is none: "Robert "Bob" Hale".
func nickname(t string, i int) int {
	const opening, closing = "\"“‘'", "\"”’'"
	r, size := utf8.DecodeRuneInString(t[i:])
	if !strings.ContainsRune(opening, r) {
		return i
	}
	to := wordEnd(t, i+size)
	first, _ := utf8.DecodeRuneInString(t[i+size:])
	last, n := utf8.DecodeRuneInString(t[to:])
	if to == i+size || !unicode.IsUpper(first) || !strings.ContainsRune(closing, last) || !capitalAfter(t, to+n) {
		return i
	}
	return to + n + 1
}

// verbal reports whether a word with a capital is one that stands in no name, as in a
// headline, where words that can be nouns are not taken for such.
func verbal(w string, headline bool) bool {
	const in = classFinite | classBe | classAux | classNot | classSubject | classPronoun | classArticle | classIn | classTo | classThat | classWhen | classOwn | classWho
	e := english().of(w)
	if e&in == 0 || e&(classTitle|classDay) != 0 {
		return false
	}
	if headline {
		return !speakers().of(w).has(sortGiven | sortParticle)
	}
	return e&classNoun == 0 && speakers().of(w)&^(sortEnd|sortDeterminer|sortThe|sortProper|sortSkip|sortPlenty) == 0
}

// isHeadline reports whether nearly all words of a paragraph have capitals.
func isHeadline(s string) bool {
	const longest = 160 // bytes
	if len(s) > longest {
		return false
	}
	capitals, small := 0, 0
	for i := range len(s) {
		if i > 0 && s[i-1] != ' ' {
			continue
		}
		switch b := s[i]; {
		case isLower(b):
			small++
		case 'A' <= b && b <= 'Z':
			capitals++
		}
	}
	return capitals >= 4 && small*2 <= capitals
}

// office reports whether the "of" from from to to stands between a title and its office:
// "Secretary of State".
func (r *reading) office(from, to int) bool {
	t := r.text
	if from-1 <= r.at || to >= len(t) || t[to] != ' ' || !speakers().of(t[to+1:wordEnd(t, to+1)]).has(sortOffice) {
		return false
	}
	before := t[r.at : from-1]
	return speakers().of(before[strings.LastIndexByte(before, ' ')+1:]).has(roles)
}

// goesOn reports whether a word in lower case, which ends at to, can stand within a name.
func goesOn(t, w string, to int) bool {
	const longestParticle = 5
	if len(w) <= longestParticle && to+1 < len(t) && t[to] == ' ' && (!isLower(t[to+1]) || len(w) <= 3) && speakers().of(w).has(sortParticle) && capitalAfter(t, to) {
		return true
	}
	return prefixed(w)
}

// capitalAfter reports whether the word behind a space at i has a capital, or is another
// particle.
func capitalAfter(t string, i int) bool {
	for range 3 {
		if i >= len(t) || t[i] != ' ' {
			return false
		}
		to := wordEnd(t, i+1)
		w := t[i+1 : to]
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) || prefixed(w) {
			return true
		}
		if !speakers().of(w).has(sortParticle) {
			return false
		}
		i = to
	}
	return false
}

// trim goes over the words at the beginning of a sentence that have their capital only
// for that.
func (r *reading) trim(from, to int, begins bool) int {
	if !begins && from > 1 && r.text[from-1] == ' ' && isLower(r.text[from-2]) {
		return from
	}
	for first := begins; from < to; first = false {
		end := min(wordEnd(r.text, from), to)
		w := r.text[from:end]
		s := speakers().of(w)
		common := s.has(sortSkip|sortEnd|sortDeterminer|sortPlenty|sortNumber|sortJoin|sortBare) || english().of(w)&^classTitle != 0
		if !common && first && s == 0 && end < to && r.text[end] == ' ' {
			// "Yesterday Nora Ellis": a word that is no name, before a given name.
			next := r.text[end+1 : min(wordEnd(r.text, end+1), to)]
			common = speakers().of(next).has(sortGiven)
		}
		if s.has(sortDeterminer|sortThe) && end >= to {
			r.opens(w, from)
			return to
		}
		if !common || s.has(sortGiven|sortThe|roles) {
			return from
		}
		if r.begins {
			if g := pronounOf(w).gender(); g != unknown && (w[len(w)-1] == 'e') {
				r.subject(from, g)
			}
			r.opens(w, from)
		}
		if end >= to || r.text[end] != ' ' {
			return to
		}
		from = end + 1
	}
	return from
}

// behindVerb is where a name begins in a headline behind a word that is no name: "Leaders
// Rip Karl Brenner".
func (r *reading) behindVerb(from, to int) int {
	strange := false // the word in front is in no table
	for i := from; i < to; {
		end := min(wordEnd(r.text, i), to)
		s := speakers().of(r.text[i:end])
		if strange && s.has(sortGiven) && end < to {
			return i
		}
		if strange = s == 0; end >= to || r.text[end] != ' ' {
			break
		}
		i = end + 1
	}
	return from
}
