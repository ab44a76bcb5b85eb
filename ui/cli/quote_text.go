package cli

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/voices"
	"lede/content/sanitize"
	"lede/ui/heard"
	"lede/ui/roll"
)

// A drawing is text on a sheet; what goes wrong first stays.
type drawing struct {
	sheet
	err error
}

func (p *process) drawing(s sheet) *drawing {
	if !s.styled {
		s.out = &colorprofile.Writer{Forward: p.out, Profile: colorprofile.NoTTY}
	}
	return &drawing{sheet: s}
}

func (d *drawing) put(line string) {
	if d.err == nil {
		d.err = d.line(line)
	}
}

// wrapped puts text behind an indent, on as many lines as it takes.
func (d *drawing) wrapped(style lipgloss.Style, indent int, text string) {
	for _, l := range roll.Wrap(text, d.width-indent, 0, "") {
		d.put(strings.Repeat(" ", indent) + style.Render(l))
	}
}

// heading puts a name behind what leads it, which is indent cells wide, and a few words
// after it.
func (d *drawing) heading(indent int, lead, name, after string) {
	lines := roll.Wrap(name, d.width-indent, 0, "")
	for i, l := range lines {
		if i > 0 {
			lead = strings.Repeat(" ", indent)
		}
		width := indent + ansi.StringWidth(l)
		l = lead + d.theme.Strong.Render(l)
		if i == len(lines)-1 && width+2+ansi.StringWidth(after) <= d.width {
			l, after = l+"  "+d.theme.Muted.Render(after), ""
		}
		d.put(l)
	}
	d.wrapped(d.theme.Muted, indent, after)
}

// drawQuotes draws statements as text: under the headline of each briefing what it
// rests on, and who says what.
func (p *process) drawQuotes(h *hearing, found []quote, s sheet) error {
	d := p.drawing(s)
	for i := 0; i < len(found); {
		end := i
		for end < len(found) && found[end].briefing == found[i].briefing {
			end++
		}
		if i > 0 {
			d.put("")
		}
		d.briefing(h, found[i:end])
		i = end
	}
	return d.err
}

// briefing draws the statements of one briefing.
func (d *drawing) briefing(h *hearing, found []quote) {
	var t voices.Tally
	for _, s := range found {
		t[s.Speaker.Footing]++
	}
	d.wrapped(d.theme.Headline, 0, h.about[found[0].briefing].title)
	d.wrapped(d.theme.Muted, 0, t.String())
	for _, s := range found {
		d.put("")
		d.quote(h, s)
	}
}

// quote draws a statement: its speaker, the words as they stand, a line for each part of
// them, and how and where they are given.
func (d *drawing) quote(h *hearing, s quote) {
	th := d.theme
	f := s.Speaker.Footing
	d.heading(2, th.FootingAccent(f).Render(th.Footing(f))+" ", heard.Who(s.Speaker), f.String())
	d.wrapped(th.Muted, 2, heard.Role(s.Speaker))
	style := th.Quoted
	if s.Form == attribution.Indirect {
		style = th.Body
	}
	for _, part := range s.Content {
		d.wrapped(style, 2, sanitize.Line(part.Text))
	}
	how := []string{s.Form.String()}
	if s.Cue.Text != "" {
		how = append(how, "cue: "+sanitize.Line(s.Cue.Text))
	}
	if via := heard.Via(*s.Statement); via != "" {
		how = append(how, via)
	}
	about := h.about[s.briefing]
	where := fmt.Sprintf("%s:%d", about.name, about.lines[s.at])
	if section := h.section(s.briefing, s.Statement); section != "" {
		where += ", " + section
	}
	if at := after(s.Locator, ""); at != "" {
		where += ", " + at
	}
	d.wrapped(th.Muted, 2, strings.Join(append(how, where), "; "))
	for _, source := range s.Sources {
		d.wrapped(th.Muted, 2, th.Kind(briefing.KindSources)+" "+sanitize.Line(source))
	}
}
