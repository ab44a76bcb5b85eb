package theme

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/lucasb-eyer/go-colorful"
)

// backgrounds are the ends of the range that each coloured theme is meant for.
var backgrounds = map[string][]string{
	"dark":  {"#000000", "#1e1e2e"},
	"light": {"#ffffff", "#f5f1e6"},
}

// styles returns every style of the theme by its field's name.
func styles(t Theme) map[string]lipgloss.Style {
	found := map[string]lipgloss.Style{}
	v := reflect.ValueOf(t)
	for i := range v.NumField() {
		if s, ok := v.Field(i).Interface().(lipgloss.Style); ok {
			found[v.Type().Field(i).Name] = s
		}
	}
	return found
}

func coloured(c color.Color) bool {
	_, none := c.(lipgloss.NoColor)
	return c != nil && !none
}

func TestContrastOfKnownPairs(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want string
	}{
		{"#000000", "#ffffff", "21.00"},
		{"#ffffff", "#ffffff", "1.00"},
		{"#777777", "#ffffff", "4.48"}, // the grey that just fails, in every text on contrast
		{"#767676", "#ffffff", "4.54"},
		{"#ffffff", "#767676", "4.54"},
	} {
		got := fmt.Sprintf("%.2f", contrast(lipgloss.Color(c.a), lipgloss.Color(c.b)))
		if got != c.want {
			t.Errorf("contrast(%s, %s) = %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestTextIsReadableOnEveryBackground(t *testing.T) {
	const enough = 4.5
	for _, th := range []Theme{Dark(), Light()} {
		for name, s := range styles(th) {
			if name == "Rule" {
				continue // decoration
			}
			ink, paper := s.GetForeground(), s.GetBackground()
			if !coloured(ink) {
				continue
			}
			if coloured(paper) {
				if got := contrast(ink, paper); got < enough {
					t.Errorf("%s: %s: contrast %.2f of its text and its own background", th.Name, name, got)
				}
				continue
			}
			for _, b := range backgrounds[th.Name] {
				if got := contrast(ink, lipgloss.Color(b)); got < enough {
					t.Errorf("%s: %s: contrast %.2f on %s", th.Name, name, got, b)
				}
			}
		}
	}
}

func TestOnlyHitsHaveABackground(t *testing.T) {
	allowed := map[string]bool{"Hit": true, "HitCurrent": true}
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		for name, s := range styles(th) {
			if coloured(s.GetBackground()) && !allowed[name] {
				t.Errorf("%s: %s has a background", th.Name, name)
			}
			if coloured(s.GetBackground()) && !coloured(s.GetForeground()) {
				t.Errorf("%s: %s has a background under the terminal's own text colour", th.Name, name)
			}
		}
	}
}

func TestPlainHasNoColour(t *testing.T) {
	for name, s := range styles(Plain()) {
		if coloured(s.GetForeground()) || coloured(s.GetBackground()) {
			t.Errorf("%s has a colour", name)
		}
	}
}

// sight is a linear transformation of linear RGB: how a dichromat sees it, after
// Machado, Oliveira and Fernandes (2009), severity 1.
type sight [3][3]float64

var sights = map[string]sight{
	"normal":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"red-blind":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"green-blind": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

func (m sight) of(t *testing.T, c color.Color) colorful.Color {
	t.Helper()
	full, ok := colorful.MakeColor(c)
	if !ok {
		t.Fatalf("%v is transparent", c)
	}
	r, g, b := full.LinearRgb()
	row := func(i int) float64 { return m[i][0]*r + m[i][1]*g + m[i][2]*b }
	return colorful.LinearRgb(row(0), row(1), row(2)).Clamped()
}

func accents(th Theme) map[string]lipgloss.Style {
	return map[string]lipgloss.Style{
		"known": th.Known, "unknown": th.Unknown, "dated": th.Dated, "quoted": th.Quoted,
		"changed": th.Changed, "yours": th.Mark, "alarm": th.Alarm,
	}
}

func TestAccentsStayApartForEverySight(t *testing.T) {
	const apart = 11 // CIEDE2000; 2.3 is a just noticeable difference
	for _, th := range []Theme{Dark(), Light()} {
		for name, see := range sights {
			all := accents(th)
			for a := range all {
				for b := range all {
					if a >= b {
						continue
					}
					x, y := see.of(t, all[a].GetForeground()), see.of(t, all[b].GetForeground())
					if d := 100 * x.DistanceCIEDE2000(y); d < apart {
						t.Errorf("%s: %s and %s are %.1f apart to %s sight", th.Name, a, b, d, name)
					}
				}
			}
		}
	}
}

func TestStatesDifferWithoutColour(t *testing.T) {
	weight := func(s lipgloss.Style) string {
		return fmt.Sprint(s.GetBold(), s.GetUnderline(), s.GetReverse(), s.GetItalic(), s.GetStrikethrough())
	}
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		body := weight(th.Body)
		states := map[string]lipgloss.Style{"hit": th.Hit, "current hit": th.HitCurrent}
		for name, s := range states {
			if weight(s) == body {
				t.Errorf("%s: %s has the weight of body text", th.Name, name)
			}
		}
		if weight(th.Hit) == weight(th.HitCurrent) {
			t.Errorf("%s: the current hit has the weight of the others", th.Name)
		}
	}
}

// contrast is the contrast ratio of two colours, from 1 to 21, as WCAG 2.2
// defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Opacity is not
// looked at.
func contrast(a, b color.Color) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance is the relative luminance of an sRGB colour, from 0 to 1
// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// linear undoes the transfer function of one 16-bit sRGB channel.
func linear(channel uint32) float64 {
	v := float64(channel) / 0xffff
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
