package palette

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"lede/ui/roll"
)

// Titles are what briefings are called, made ready to be looked through. It is
// immutable, and safe for concurrent use.
type Titles struct {
	shown  []string // as they are shown
	folded []string
	has    []uint64 // of each, which letters and digits it has
}

// NewTitles makes titles ready, by index on the shelf. It takes a while for many, so it
// is not for the moment in which somebody waits.
func NewTitles(shown []string) *Titles {
	t := &Titles{shown: shown, folded: make([]string, len(shown)), has: make([]uint64, len(shown))}
	for i, s := range shown {
		t.folded[i] = roll.Fold(s)
		t.has[i] = letters(t.folded[i])
	}
	return t
}

// letters is the set of letters and digits in a folded text; all that are not of ASCII
// are one.
func letters(text string) uint64 {
	var set uint64
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z':
			set |= 1 << (c - 'a')
		case '0' <= c && c <= '9':
			set |= 1 << (26 + c - '0')
		case c >= 0x80:
			set |= 1 << 36
		}
	}
	return set
}

// A title is a briefing that what is typed may mean.
type title struct {
	briefing int
	score    int
}

const (
	maxTitles = 50
	// maxTried is how many titles are compared letter by letter for one key. Those that
	// have the typed letters in one piece are tried before all others.
	maxTried = 20_000
	// beginning is what it is worth that a title begins with what is typed: more than
	// that it is short.
	beginning = 1000
)

// find returns the titles that have the typed letters in their order, those in which
// they lie best first.
func (t *Titles) find(typed string) []title {
	typed = strings.Join(strings.Fields(roll.Fold(typed)), "")
	if t == nil || typed == "" {
		return nil
	}
	want := letters(typed)
	var whole, others source
	for i, has := range t.has {
		switch {
		case has&want != want:
		case strings.Contains(t.folded[i], typed):
			whole.take(t, i)
		default:
			others.take(t, i)
		}
		if len(whole.index) == maxTried {
			break
		}
	}
	others.cut(maxTried - len(whole.index))
	var found []title
	for _, s := range []source{whole, others} {
		for _, m := range fuzzy.FindFromNoSort(typed, s) {
			if strings.HasPrefix(m.Str, typed) {
				m.Score += beginning
			}
			found = append(found, title{s.index[m.Index], m.Score})
		}
	}
	slices.SortStableFunc(found, func(a, b title) int { return cmp.Compare(b.score, a.score) })
	return found[:min(len(found), maxTitles)]
}

// A source is some of the titles, as the matcher wants them.
type source struct {
	titles *Titles
	index  []int
}

func (s *source) take(t *Titles, i int) { s.titles, s.index = t, append(s.index, i) }

func (s *source) cut(n int) { s.index = s.index[:min(len(s.index), n)] }

// Len and String are what fuzzy.Source asks for.
func (s source) Len() int            { return len(s.index) }
func (s source) String(i int) string { return s.titles.folded[s.index[i]] }
