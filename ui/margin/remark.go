package margin

import (
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/content/sanitize"
	"lede/ui/rail"
	"lede/ui/theme"
)

// remarkLines are the words that a remark is on, the remark, and by whom it is and when it
// was made.
func (p *Pane) remarkLines(th theme.Theme, r *briefing.Remark, width, limit int) []string {
	width = max(width-2, 4)
	signs := rail.SignsOf(th)
	var lines []string
	if on := p.text.line(r.On); on != "" {
		lines = styled(th.Quote, wrap(signs.Quoted(on), width, 2, th.Glyph.Ellipsis))
	}
	lines = append(lines, styled(th.Body, wrap(sanitize.Line(r.Text), width, limit, th.Glyph.Ellipsis))...)
	var foot []string
	if r.Author != "" {
		foot = append(foot, "by "+sanitize.Line(r.Author))
	}
	if r.Date != "" {
		foot = append(foot, sanitize.Line(edtf.English(r.Date)))
	}
	if len(foot) > 0 {
		lines = append(lines, styled(th.Muted, wrap(strings.Join(foot, " "+signs.Dot+" "), width, 3, th.Glyph.Ellipsis))...)
	}
	return behind(lines, func(row int) string {
		if row == 0 {
			return th.Muted.Render(th.Glyph.Remarked) + " "
		}
		return "  "
	})
}
