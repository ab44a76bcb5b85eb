package cli

import (
	"charm.land/lipgloss/v2"

	"lede/ui/runs"
	"lede/ui/theme"
)

// A mixture is the words of two versions of a passage, put together. Those that are gone
// and those that are new are told apart by style, or where there is none by the marks of
// wdiff.
type mixture struct {
	theme  theme.Theme
	styled bool
	runs   []runs.Run
}

func (m *mixture) kept(words string, tight bool) { m.add(m.theme.Body, words, tight) }

func (m *mixture) gone(words string, tight bool) { m.mark(m.theme.Struck, "[-", words, "-]", tight) }

func (m *mixture) come(words string, tight bool) { m.mark(m.theme.Changed, "{+", words, "+}", tight) }

func (m *mixture) mark(style lipgloss.Style, open, words, end string, tight bool) {
	if words != "" && !m.styled {
		words = open + words + end
	}
	m.add(style, words, tight)
}

// add adds words, after a space unless they are tight to what stands before.
func (m *mixture) add(style lipgloss.Style, words string, tight bool) {
	if words == "" {
		return
	}
	if len(m.runs) > 0 && !tight {
		m.runs = append(m.runs, runs.Run{Style: m.theme.Body, Text: " "})
	}
	m.runs = append(m.runs, runs.Run{Style: style, Text: words})
}
