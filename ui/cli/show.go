package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"lede/briefing"
	"lede/ui/layout"
	"lede/ui/page"
	"lede/ui/theme"
)

// showCommand prints briefings as the page shows them.
func (p *process) showCommand() *cobra.Command {
	var l look
	var plain bool
	c := &cobra.Command{
		Use:   "show [PATH...]",
		Short: "Print briefings",
		Long: `Show prints briefings as the page shows them, with styles on a terminal and
without in a pipe; naming a --theme keeps the styles in a pipe too. Without a
PATH it prints what is piped into it.`,
		Example: `  lede show warning.md
  lede show --section timeline *.md
  lede show --theme dark warning.md | less -R
  lede show --plain --width 60 warning.md > warning.txt`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if _, err := p.settings(c, &l); err != nil {
				return err
			}
			paths, err := p.paths(c, args)
			if err != nil {
				return err
			}
			return p.show(c.Context(), paths, &l, p.sheet(&l, c.Flags().Changed("theme"), plain))
		},
	}
	l.flags(c)
	p.privately(c)
	c.Flags().BoolVar(&plain, "plain", false, "no styles, on a terminal too")
	return c
}

// show prints briefings on a sheet, a rule between them.
func (p *process) show(ctx context.Context, paths []string, l *look, s sheet) error {
	printed := 0
	return p.each(ctx, paths, func(o opened) error {
		if printed++; printed > 1 {
			if err := s.rule(); err != nil {
				return err
			}
		}
		return s.print(o, l)
	})
}

// A sheet is what pages are printed on.
type sheet struct {
	out    io.Writer
	styled bool
	theme  theme.Theme
	width  int
}

// sheet is standard output as pages are printed on it.
func (p *process) sheet(l *look, themed, plain bool) sheet {
	s := sheet{out: p.out, width: layout.Measure, theme: theme.Choose(l.theme, p.env, theme.BackgroundUnknown)}
	profile := colorprofile.NoTTY
	if out := p.outTerminal(); out != nil {
		if columns, _, err := term.GetSize(out.Fd()); err == nil {
			s.width = min(s.width, max(columns-1, page.MinWidth)) // the last column is left free: some terminals wrap there
		}
		profile = colorprofile.Detect(out, p.environ)
	} else if themed {
		profile = colorprofile.TrueColor
		if p.env("NO_COLOR") != "" {
			profile = colorprofile.ASCII
		}
	}
	if s.styled = !plain && profile > colorprofile.NoTTY; s.styled {
		s.out = &colorprofile.Writer{Forward: p.out, Profile: profile}
	}
	if l.width > 0 {
		s.width = l.width
	}
	return s
}

// print prints the briefing, or its sections of the kind that was asked for.
func (s sheet) print(o opened, l *look) error {
	pg := page.New(o.doc, page.Options{Width: s.width, Theme: s.theme})
	kind, only := l.section()
	if !only {
		return s.rows(pg, briefing.Span{Start: 0, End: len(o.doc.Text) + 1})
	}
	found := false
	for i, section := range o.doc.Sections {
		if section.Kind != kind || within(o.doc.Sections[:i], section, kind) {
			continue
		}
		if found {
			if err := s.line(""); err != nil {
				return err
			}
		}
		found = true
		if err := s.rows(pg, section.Span); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("%s has no section of the kind %s; \"lede outline\" lists those it has", o.entry.Name, kind)
	}
	return nil
}

// within reports whether an earlier section of the kind holds the section, so
// that it has been printed.
func within(earlier []briefing.Section, section briefing.Section, kind briefing.Kind) bool {
	for _, e := range earlier {
		if e.Kind == kind && e.Span.Contains(section.Span.Start) {
			return true
		}
	}
	return false
}

// rows prints the rows of the page that belong to a part of the text, without the
// blank ones at its end.
func (s sheet) rows(pg *page.Page, part briefing.Span) error {
	const atOnce = 512
	blanks := 0
	for top := pg.At(part.Start); ; top = pg.Scroll(top, atOnce) {
		rows := pg.Rows(top, atOnce)
		for _, row := range rows {
			if row.Span.Start >= part.End {
				return nil
			}
			if row.Plain() == "" {
				blanks++
				continue
			}
			if err := s.line(strings.Repeat("\n", blanks) + s.drawn(row)); err != nil {
				return err
			}
			blanks = 0
		}
		if len(rows) < atOnce {
			return nil
		}
	}
}

func (s sheet) drawn(row page.Row) string {
	if s.styled {
		return row.Draw(nil)
	}
	return row.Plain()
}

// rule prints what stands between two briefings.
func (s sheet) rule() error {
	rule := strings.Repeat(s.theme.Glyph.HRule, s.width)
	if s.styled {
		rule = s.theme.Rule.Render(rule)
	}
	return s.line("\n" + rule + "\n")
}

func (s sheet) line(text string) error {
	if _, err := io.WriteString(s.out, text+"\n"); err != nil {
		return &outputError{err}
	}
	return nil
}
