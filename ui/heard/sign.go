package heard

import (
	"charm.land/lipgloss/v2"

	"lede/briefing/attribution"
	"lede/ui/theme"
)

// Sign is the glyph of a footing, one cell wide, and its style.
func Sign(th theme.Theme, f attribution.Footing) (string, lipgloss.Style) {
	if f.Anonymous() || f == attribution.Unattributed {
		return th.Kind(3), th.Unknown
	}
	return th.Kind(2), th.Quoted
}
