package briefing

import (
	"strings"

	"lede/briefing/when"
)

// longestLabel bounds what may be a label, in bytes.
const longestLabel = 80

// isLabel reports whether s is what newsrooms and press offices put over a text or
// in front of it, perhaps with a date: neither its headline nor a place.
func isLabel(s string) bool {
	if len(s) > longestLabel {
		return false
	}
	for _, sign := range []string{":", " — ", " – ", " - "} {
		if label, rest, ok := strings.Cut(s, sign); ok && (rest == "" || when.Says(strings.TrimSpace(rest))) {
			s = label
			break
		}
	}
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "UPDATE", "UPDATED", "UPDATE 1", "UPDATE 2", "BREAKING", "BREAKING NEWS", "DEVELOPING", "ALERT", "URGENT",
		"EXCLUSIVE", "ANALYSIS", "OPINION", "EXPLAINER", "FACTBOX", "TIMELINE", "BACKGROUND", "FAQ", "SUMMARY", "TL;DR",
		"CORRECTION", "CORRECTED", "NOTE", "EDITOR'S NOTE", "EDITOR’S NOTE", "WARNING",
		"WATCH", "LIVE", "VIDEO", "PHOTOS", "MORE", "READ",
		"FOR IMMEDIATE RELEASE", "PRESS RELEASE", "NEWS RELEASE", "MEDIA RELEASE", "PRESS STATEMENT", "MEDIA ADVISORY":
		return true
	}
	return false
}
