package page

import (
	"errors"
	"fmt"
	"strings"
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
	return language != "" && penOf(g.theme.Known).fg != noInk && lexers.Get(language) != nil
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
	code := ansi.StyleCodeBlock{}
	if penOf(t.Known).fg != noInk {
		code.Theme = codeStyle(t)
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
		CodeBlock:     code,
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

// codeStyle registers with chroma, under the theme's own name, a style for code
// in the theme's colours, and returns that name. It keeps to two of them:
// code in a briefing is quoted, not edited.
func codeStyle(t theme.Theme) string {
	name := "lede-" + t.Name
	if styles.Registry[name] != nil {
		return name
	}
	entry := func(p pen) string {
		words := []string{p.fg.name()}
		if p.attr&bold != 0 {
			words = append(words, "bold")
		}
		if p.attr&italic != 0 {
			words = append(words, "italic")
		}
		return strings.TrimSpace(strings.Join(words, " "))
	}
	muted := entry(penOf(t.Muted).with(penOf(t.Emphasis)))
	styles.Register(chroma.MustNewStyle(name, chroma.StyleEntries{
		chroma.Text:           entry(penOf(t.Code)),
		chroma.Comment:        muted,
		chroma.Keyword:        entry(penOf(t.Code).with(penOf(t.Strong))),
		chroma.LiteralString:  entry(penOf(t.Known)),
		chroma.LiteralNumber:  entry(penOf(t.Dated)),
		chroma.GenericHeading: entry(penOf(t.Code).with(penOf(t.Strong))),
	}))
	return name
}
