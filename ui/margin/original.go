package margin

import (
	"lede/briefing/edtf"
	"lede/content/sanitize"
	"lede/ui/runs"
	"lede/ui/theme"
)

// originalLines are what the text was converted from: what it was and how it was read, its
// address, the sum by which it can be told from any other, and where each value of the
// front matter was found. Next to nothing is cut: a sum or an address is of use as a whole.
func (p *Pane) originalLines(th theme.Theme, width int) []string {
	const most = 12 // lines of one value
	o, meta := p.doc.Meta.Original, p.doc.Meta
	var lines []string
	add := func(label, value string) {
		if value != "" {
			words := []runs.Run{{Style: th.Muted, Text: label + " "}, {Style: th.Body, Text: sanitize.Line(value)}}
			lines = append(lines, runs.Wrap(words, width, most, th.Glyph.Ellipsis)...)
		}
	}
	add("original", o.Format)
	add("read as", o.Read)
	add("file made", edtf.English(o.Created))
	add("last saved", edtf.English(o.Modified))
	add("address", meta.URL)
	add("SHA-256", o.SHA256)
	for _, f := range o.From {
		add(sanitize.Line(f.Field)+" from", f.Place)
	}
	return lines
}
