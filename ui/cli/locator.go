package cli

import (
	"lede/briefing"
	"lede/content/sanitize"
)

// A locatorJSON is where in a document a passage stands that was converted, as JSON has it.
type locatorJSON struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// locatorOf is a locator for JSON, nil for none.
func locatorOf(l briefing.Locator) *locatorJSON {
	if l.Label == "" {
		return nil
	}
	return &locatorJSON{l.Label, sanitize.Line(l.Value)}
}

// after is a locator as a citation has it with what follows it; "" for none.
func after(l briefing.Locator, follows string) string {
	if l.Label == "" {
		return ""
	}
	return sanitize.Line(l.String()) + follows
}
