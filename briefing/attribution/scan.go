package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing/sentence"
)

// A kind is what a token is.
type kind uint8

const (
	wordToken kind = iota
	markToken
	quoteToken // a whole quotation
)

// A token is a word, a punctuation mark, or a quotation as a whole.
type token struct {
	from, to int
	kind     kind
	mark     rune  // of a mark
	class    class // of a word
	capital  bool  // it begins with a capital letter
	owner    bool  // it ends in 's
	digits   bool  // it begins with a digit
	last     bool  // a sentence ends behind it
	quote    int   // index of the quotation
}

func (t *token) is(c class) bool { return t.class&c != 0 }

func (t *token) isMark(marks string) bool {
	return t.kind == markToken && strings.ContainsRune(marks, t.mark)
}

// A paragraph is a paragraph divided into tokens.
type paragraph struct {
	text   string
	quotes []quotation
	tokens []token
}

// scan divides a text into tokens. The slices of p are used again.
func (p *paragraph) scan(text string, words lexicon) {
	p.text = text
	p.quotes = quotations(text, p.quotes[:0])
	p.tokens = p.tokens[:0]
	q := 0
	for i := 0; i < len(text); {
		if q < len(p.quotes) && i >= p.quotes[q].from {
			p.tokens = append(p.tokens, token{from: p.quotes[q].from, to: p.quotes[q].to, kind: quoteToken, quote: q})
			i = p.quotes[q].to
			q++
			continue
		}
		limit := len(text)
		if q < len(p.quotes) {
			limit = p.quotes[q].from
		}
		i = p.next(i, limit, words)
	}
	p.divide()
}

// next takes in what begins at i and ends before limit, and returns where it ends.
func (p *paragraph) next(i, limit int, words lexicon) int {
	r, size := utf8.DecodeRuneInString(p.text[i:limit])
	switch {
	case unicode.IsSpace(r):
		return i + size
	case unicode.IsLetter(r), unicode.IsDigit(r), r == '@', r == '#', (r == '\'' || r == '’') && startsWord(p.text[i+size:limit]):
		end := wordEnd(p.text[:limit], i+size)
		p.word(i, end, r, words)
		return end
	case r == '-' && strings.HasPrefix(p.text[i:limit], "--"):
		end := i + len(p.text[i:limit]) - len(strings.TrimLeft(p.text[i:limit], "-"))
		p.tokens = append(p.tokens, token{from: i, to: end, kind: markToken, mark: '—'})
		return end
	}
	p.tokens = append(p.tokens, token{from: i, to: i + size, kind: markToken, mark: r})
	return i + size
}

// startsWord reports whether s begins with a letter.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// word takes in a word.
func (p *paragraph) word(from, to int, first rune, words lexicon) {
	t := token{from: from, to: to, kind: wordToken, capital: unicode.IsUpper(first), digits: unicode.IsDigit(first)}
	w := p.text[from:to]
	if i := lastApostrophe(w); i > 0 {
		if tail := strings.TrimLeft(w[i:], "'’"); tail == "s" || tail == "" {
			t.owner, w = true, w[:i]
		} else if strings.Contains(w, "’") {
			w = strings.ReplaceAll(w, "’", "'")
			if t.class = words.of(w); t.class == 0 {
				// "he'd", "they've": the pronoun and an auxiliary.
				t.class = words.of(w[:strings.IndexByte(w, '\'')])
			}
		} else if t.class = words.of(w); t.class == 0 {
			t.class = words.of(w[:i])
		}
	}
	if t.class == 0 {
		t.class = words.of(w)
	}
	if t.owner && !t.is(classSubject|classWho|classThat) {
		t.class &= classDay | classTitle
	}
	p.tokens = append(p.tokens, t)
}

// lastApostrophe is where the last ' or ’ of a word stands, or -1.
func lastApostrophe(w string) int {
	if i := strings.LastIndexByte(w, '\''); i >= 0 {
		return i
	}
	if strings.IndexByte(w, "’"[0]) < 0 {
		return -1
	}
	return strings.LastIndex(w, "’")
}

// wordEnd is where a word ends that goes on at i: behind letters, digits, and the
// signs that stand between two of them.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r):
			i += size
		case r == '\'', r == '’', r == '-', r == '.', r == '‑', r == '&', r == '_', r == '/', r == '@':
			after, _ := utf8.DecodeRuneInString(text[i+size:])
			if !unicode.IsLetter(after) && !unicode.IsDigit(after) {
				if (r == '\'' || r == '’') && i > 0 && text[i-1] == 's' {
					return i + size
				}
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

// divide marks the tokens behind which a sentence ends. What ends within a quotation
// ends nothing outside.
func (p *paragraph) divide() {
	at := 0
	for _, end := range sentence.All(p.text) {
		for at < len(p.tokens) && p.tokens[at].to < end {
			at++
		}
		if at < len(p.tokens) && p.tokens[at].to == end {
			p.tokens[at].last = true
		}
	}
}
