package page

import (
	"errors"
	"unicode/utf8"

	"lede/briefing"
)

// A stretch is a number of bytes of a leaf's text, all in one pen.
type stretch struct {
	bytes int
	pen   pen
}

var errOtherWords = errors.New("the rendering says something other than the text")

// align lays the rendering of a leaf beside its runs. It returns the styles of
// the runs' joined text, or an error when the two differ in anything but the
// amount of white space.
func align(glyphs []glyph, runs []briefing.Run) ([]stretch, error) {
	a := aligner{glyphs: glyphs}
	a.skipSpace()
	var before briefing.Run
	for _, run := range runs {
		a.atLink = run.Style&briefing.Link != 0 && (before.Style&briefing.Link == 0 || before.Target != run.Target)
		if err := a.run(run.Text); err != nil {
			return nil, err
		}
		before = run
	}
	a.skipDecor()
	a.skipSpace()
	if a.at < len(a.glyphs) {
		return nil, errOtherWords
	}
	return a.out, nil
}

type aligner struct {
	glyphs []glyph
	at     int
	out    []stretch
	space  bool // the last character of the text was white space
	begun  bool // a word has been seen
	atLink bool // at the first character of a link
}

func white(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// run takes one run's text off the glyphs.
func (a *aligner) run(text string) error {
	for i, r := range text {
		n := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, n = utf8.DecodeRuneInString(text[i:])
		}
		if white(r) {
			a.takeSpace(n)
			continue
		}
		// What stands between the words has to be there in both.
		if !a.atLink {
			a.skipDecor()
		}
		spaced := a.skipSpace()
		if spaced && !a.space && a.begun {
			return errOtherWords
		}
		if a.space && a.begun && !spaced && !a.tookSpace() {
			return errOtherWords
		}
		if a.at == len(a.glyphs) || a.glyphs[a.at].r != r {
			return errOtherWords
		}
		a.put(n, a.glyphs[a.at].pen)
		a.at++
		a.space, a.begun, a.atLink = false, true, false
	}
	return nil
}

// takeSpace accounts for n bytes of white space in the text.
func (a *aligner) takeSpace(n int) {
	a.space = true
	if !a.atLink {
		a.skipDecor()
	}
	var p pen
	if a.at < len(a.glyphs) && white(a.glyphs[a.at].r) && !a.glyphs[a.at].decor {
		p = a.glyphs[a.at].pen
		a.at++
	} else if len(a.out) > 0 {
		p = a.out[len(a.out)-1].pen
	}
	a.put(n, p)
}

// tookSpace reports whether the glyph before was white space.
func (a *aligner) tookSpace() bool { return a.at > 0 && white(a.glyphs[a.at-1].r) }

func (a *aligner) put(n int, p pen) {
	if k := len(a.out); k > 0 && a.out[k-1].pen == p {
		a.out[k-1].bytes += n
		return
	}
	a.out = append(a.out, stretch{n, p})
}

// skipSpace passes over white space and reports whether there was any.
func (a *aligner) skipSpace() bool {
	from := a.at
	for a.at < len(a.glyphs) && white(a.glyphs[a.at].r) && !a.glyphs[a.at].decor {
		a.at++
	}
	return a.at > from
}

// skipDecor passes over what glamour has added: a link's target, and the one
// space before it.
func (a *aligner) skipDecor() {
	i := a.at
	if i+1 < len(a.glyphs) && a.glyphs[i].r == ' ' && a.glyphs[i+1].decor {
		i++
	}
	if i == len(a.glyphs) || !a.glyphs[i].decor {
		return
	}
	for i < len(a.glyphs) && a.glyphs[i].decor {
		i++
	}
	a.at = i
}
