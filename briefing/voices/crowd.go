package voices

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing/attribution"
)

// A crowd is all who are heard, before names are joined.
type crowd struct {
	named  map[string]*speaker // by the exact name
	others map[other]*speaker
	plain  map[string]string // of words that were met before
	order  []*speaker        // in the order in which they were first heard
	said   []said            // in order of time
}

// An other is a speaker who is no person with a name.
type other struct {
	footing  attribution.Footing
	briefing int // -1 for one that has a name, and is the same in all briefings
	words    string
}

// A said is a statement and who makes it.
type said struct {
	by *speaker
	Heard
}

// A speaker is one who is heard under one name, or one set of words.
type speaker struct {
	name      string
	footing   attribution.Footing
	key       string
	person    bool // with a name
	spellings forms
	roles     forms
	heard     int   // statements
	briefings []int // that a person is heard in, in order of time
	voice     int   // index into the voices, once they are made
}

// newCrowd is nobody yet, with room for so many statements.
func newCrowd(statements int) *crowd {
	const each = 3 // statements of one speaker, about
	n := statements / each
	return &crowd{
		named: make(map[string]*speaker, n), others: make(map[other]*speaker, n), plain: map[string]string{},
		order: make([]*speaker, 0, n), said: make([]said, 0, statements),
	}
}

// hear takes in a statement of the i-th briefing.
func (c *crowd) hear(i int, s *attribution.Statement) {
	words := wordsFor(&s.Speaker)
	if s.Speaker.Footing == attribution.Named && s.Speaker.Name != "" {
		v := c.named[words]
		if v == nil {
			v = c.add(words, attribution.Named, "named: "+words)
			v.person = true
			c.named[words] = v
		}
		c.take(v, i, s, words)
		return
	}
	o := other{footing: s.Speaker.Footing, briefing: i, words: c.plainly(words)}
	if everywhere(&s.Speaker, words) {
		o.briefing = -1
	}
	v := c.others[o]
	if v == nil {
		v = c.add(words, o.footing, o.key())
		c.others[o] = v
	}
	c.take(v, i, s, words)
}

func (c *crowd) add(name string, f attribution.Footing, key string) *speaker {
	v := &speaker{name: name, footing: f, key: key}
	c.order = append(c.order, v)
	return v
}

// plainly is plain of words, from memory.
func (c *crowd) plainly(words string) string {
	p, known := c.plain[words]
	if !known {
		p = plain(words)
		c.plain[words] = p
	}
	return p
}

func (o other) key() string {
	where := ""
	if o.briefing >= 0 {
		where = " " + strconv.Itoa(o.briefing)
	}
	return o.footing.String() + where + " " + o.words
}

// wordsFor are the words that a speaker is known by: the name, what the text says the
// speaker is, or the words that stand for it here.
func wordsFor(s *attribution.Speaker) string {
	switch s.Footing {
	case attribution.Document, attribution.Collective, attribution.Outlet:
		if !s.Unknown() {
			return cmp.Or(s.Name, s.Text, s.Role) // whose role may be "unsigned, undated"
		}
	}
	return cmp.Or(s.Name, s.Role, s.Text)
}

// take takes in a statement that v makes in the i-th briefing.
func (c *crowd) take(v *speaker, i int, s *attribution.Statement, words string) {
	c.said = append(c.said, said{v, Heard{i, s}})
	v.heard++
	if !v.person {
		v.spellings.add(words, 1)
	} else if n := len(v.briefings); n == 0 || v.briefings[n-1] != i {
		v.briefings = append(v.briefings, i)
	}
	if s.Speaker.Role != words {
		v.roles.add(s.Speaker.Role, 1)
	}
}

// forms count how often words are met, at most mostForms of them.
type forms []form

type form struct {
	words string
	n     int
}

func (f *forms) add(words string, n int) {
	if words == "" {
		return
	}
	for i := range *f {
		if (*f)[i].words == words {
			(*f)[i].n += n
			return
		}
	}
	if len(*f) < mostForms {
		*f = append(*f, form{words, n})
	}
}

// list is the words, the most frequent first.
func (f forms) list() []string {
	if len(f) == 0 {
		return nil
	}
	slices.SortStableFunc(f, func(a, b form) int { return cmp.Compare(b.n, a.n) })
	words := make([]string, len(f))
	for i := range f {
		words[i] = f[i].words
	}
	return words
}

// plain is words without an article in front, in small letters.
func plain(words string) string {
	words = strings.ReplaceAll(strings.ToLower(words), "’", "'")
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(words, article); ok && rest != "" {
			return rest
		}
	}
	return words
}

// everywhere reports whether a speaker who is no person is the same in all briefings:
// a group, document or outlet with a name of its own. "The Orlen administration" has
// one, "the administration" and "some in Orlen" have none.
func everywhere(s *attribution.Speaker, words string) bool {
	switch s.Footing {
	case attribution.Outlet:
		return s.Name != "" || capital(words)
	case attribution.Collective, attribution.Document:
		definite := len(words) > 4 && strings.EqualFold(words[:4], "the ")
		return s.Name != "" || definite && capital(words)
	}
	return false
}

// capital reports whether a word other than the first has a capital letter, as a name
// has: the first may begin a sentence.
func capital(words string) bool {
	_, rest, _ := strings.Cut(words, " ")
	for w := range strings.FieldsSeq(rest) {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
			return true
		}
	}
	return false
}
