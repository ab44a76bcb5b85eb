package page

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"

	"lede/ui/theme"
)

// A glamourer has leaves drawn by glamour. It is not safe for concurrent use.
//
// A rendering is only ever a proposal of styles: what it says in words is
// compared with the text's own (see align), so glamour's faults cannot add,
// join or lose a word.
type glamourer struct {
	theme    theme.Theme
	deadline time.Duration // for one leaf

	renderer *glamour.TermRenderer // nil until it is first needed
	late     int                   // renderings that missed the deadline
}

const (
	// renderDeadline is far above the 0.2 ms that a paragraph takes, and low enough
	// that a key press stays unnoticed.
	renderDeadline = 50 * time.Millisecond
	// maxLate is how many renderings may be left behind, running, before glamour is
	// not asked any more.
	maxLate = 4
)

var (
	errLate    = errors.New("the rendering took too long")
	errRetired = errors.New("too many renderings took too long")
)

// render draws one leaf of Markdown as styled text without line wrapping.
func (g *glamourer) render(markdown string) (string, error) {
	if g.late >= maxLate {
		return "", errRetired
	}
	if g.renderer == nil {
		r, err := glamour.NewTermRenderer(
			glamour.WithStyles(glamourStyle(g.theme)),
			glamour.WithWordWrap(0),
			glamour.WithChromaFormatter("terminal16m"),
		)
		if err != nil {
			return "", fmt.Errorf("make a renderer: %w", err)
		}
		g.renderer = r
	}
	type result struct {
		text string
		err  error
	}
	done := make(chan result, 1)
	go func(r *glamour.TermRenderer) {
		defer func() {
			if p := recover(); p != nil {
				done <- result{err: fmt.Errorf("the renderer panicked: %v", p)}
			}
		}()
		text, err := r.Render(markdown)
		done <- result{text, err}
	}(g.renderer)
	timer := time.NewTimer(g.deadline)
	defer timer.Stop()
	select {
	case r := <-done:
		if r.err != nil {
			g.renderer = nil // what a failed rendering leaves behind is not known
		}
		return r.text, r.err
	case <-timer.C:
		g.renderer = nil // still in use by the one that is late
		g.late++
		return "", errLate
	}
}

// highlights reports whether code in the language is worth colouring.
func (g *glamourer) highlights(language string) bool {
	return language != "" && codeStyle(g.theme) != "" && lexers.Get(language) != nil
}

// glamourStyle says what the inline styles look like; everything else that
// glamour could draw is drawn by this package.
func glamourStyle(t theme.Theme) ansi.StyleConfig {
	// A target is marked off; where it is also the text, it is read as that.
	marked := func(p pen) ansi.StylePrimitive {
		s := primitive(p)
		s.BlockPrefix, s.BlockSuffix = string(decorStart), string(decorEnd)
		return s
	}
	return ansi.StyleConfig{
		Text:          ansi.StylePrimitive{},
		Strong:        primitive(penOf(t.Strong)),
		Emph:          primitive(penOf(t.Emphasis)),
		Strikethrough: primitive(penOf(t.Struck)),
		Code:          ansi.StyleBlock{StylePrimitive: primitive(penOf(t.Code))},
		Link:          marked(penOf(t.Link)),
		LinkText:      primitive(penOf(t.Link)),
		Image:         marked(penOf(t.Muted)),
		ImageText:     primitive(penOf(t.Muted)),
		CodeBlock:     ansi.StyleCodeBlock{Theme: codeStyle(t)},
	}
}

// primitive is a pen in glamour's words.
func primitive(p pen) ansi.StylePrimitive {
	var s ansi.StylePrimitive
	on := true
	if p.fg != noInk {
		name := p.fg.name()
		s.Color = &name
	}
	if p.bg != noInk {
		name := p.bg.name()
		s.BackgroundColor = &name
	}
	for _, a := range [...]struct {
		is  attr
		set **bool
	}{
		{bold, &s.Bold}, {faint, &s.Faint}, {italic, &s.Italic},
		{underline, &s.Underline}, {reverse, &s.Inverse}, {struck, &s.CrossedOut},
	} {
		if p.attr&a.is != 0 {
			*a.set = &on
		}
	}
	return s
}

// codeStyle is the name of chroma's style for code in the theme's colours, or ""
// for a theme that code is not coloured in.
func codeStyle(t theme.Theme) string {
	registerCodeStyles()
	if name := "lede-" + t.Name; styles.Registry[name] != nil {
		return name
	}
	return ""
}

// registerCodeStyles gives chroma its styles, all of them before the first
// rendering: its registry may not change under a rendering that is late. They
// keep to a few colours, since code in a briefing is quoted, not edited.
var registerCodeStyles = sync.OnceFunc(func() {
	for _, t := range []theme.Theme{theme.Dark(), theme.Light()} {
		code := penOf(t.Code)
		style, err := chroma.NewStyle("lede-"+t.Name, chroma.StyleEntries{
			chroma.Text:           chromaEntry(code),
			chroma.Comment:        chromaEntry(penOf(t.Muted).with(penOf(t.Emphasis))),
			chroma.Keyword:        chromaEntry(code.with(penOf(t.Strong))),
			chroma.LiteralString:  chromaEntry(penOf(t.Known)),
			chroma.LiteralNumber:  chromaEntry(penOf(t.Dated)),
			chroma.GenericHeading: chromaEntry(code.with(penOf(t.Strong))),
		})
		if err == nil {
			styles.Register(style)
		}
	}
})

// chromaEntry is a pen in chroma's words, which knows 24-bit colours alone.
func chromaEntry(p pen) string {
	var words []string
	if p.fg&rgbInk != 0 {
		words = append(words, p.fg.name())
	}
	if p.attr&bold != 0 {
		words = append(words, "bold")
	}
	if p.attr&italic != 0 {
		words = append(words, "italic")
	}
	return strings.Join(words, " ")
}
