package timeline

import (
	"strings"

	"lede/briefing/edtf"
)

// notation reads the words of a stated entry that are written in the Extended
// Date/Time Format and can be nothing else: "2023-10~", "199X", "2023-10-05/2023-11".
// What has no sign of the format is left to English, in which 2023-24 is two years
// and no winter.
func notation(words string) (edtf.Expr, bool) {
	if !strings.ContainsAny(words, "~?%X/[{") && !strings.HasPrefix(words, "-") {
		return edtf.Expr{}, false
	}
	e, err := edtf.Parse(words)
	return e, err == nil
}

// anyYear is how many years lie between the bounds of a date of whose year no digit
// is stated: XXXX-12-25. It says nothing of when.
const anyYear = 9999

// written takes in that the words of a stated entry are written in the format.
func (d *Date) written() {
	e, ok := notation(d.Words)
	if !ok {
		return
	}
	d.When, d.Rule = e, "edtf"
	d.First, d.Last = e.Bounds()
	d.Why = d.Words + " → " + e.English()
	if e.Unspecified() && d.First.State == edtf.Known && d.Last.State == edtf.Known && d.Last.Day.Year-d.First.Day.Year >= anyYear {
		d.When, d.First, d.Last = edtf.Expr{}, edtf.Bound{}, edtf.Bound{}
	}
}
