package ui

import (
	"net/url"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/anchor"
	"lede/content/sanitize"
)

// followLink opens the briefing that a link names, if it is on the shelf. Nothing
// else is ever opened: what a link says is shown, so that a person can decide.
func (m *Model) followLink(target string) tea.Cmd {
	shown := sanitize.Line(target)
	u, err := url.Parse(target)
	switch {
	case err != nil:
		m.notice = "This link cannot be read: " + shown
	case u.Scheme == "attachment" && attachment(u.Opaque) > 0:
		return m.attach(attachment(u.Opaque))
	case u.Scheme != "" || u.Host != "":
		m.notice = "lede does not open the web. The link leads to " + shown
	case u.Path == "":
		m.notice = "This link leads to a place in the text that lede does not know: " + shown
	default:
		if i := m.onShelf(u.Path); i >= 0 {
			m.trail = append(m.trail, departure{screen: onBriefing, at: m.atCursor()})
			return m.load(i)
		}
		m.notice = "What this link names is not on the shelf: " + shown
	}
	return nil
}

// atCursor is the passage under the cursor.
func (m *Model) atCursor() passage {
	at := m.reader.Cursor()
	return passage{m.open.index, anchor.Of(m.open.doc.Text, at.Start, at.End)}
}

// onShelf is the briefing that a relative link of the open one leads to, -1 if it
// is not among those that are open.
func (m *Model) onShelf(link string) int {
	from := m.config.Shelf.Entries[m.open.index]
	want := filepath.Join(filepath.Dir(from.Path), filepath.FromSlash(link))
	for i, e := range m.config.Shelf.Entries {
		switch {
		case from.Sample && e.Sample && e.Name == strings.TrimPrefix(link, "./"):
			return i
		case from.Path != "" && e.Path != "" && filepath.Clean(e.Path) == want:
			return i
		}
	}
	return -1
}

// goBackAlong returns to where a link was followed from, or to a screen of all briefings.
func (m *Model) goBackAlong() (tea.Cmd, bool) {
	n := len(m.trail)
	if n == 0 {
		return nil, false
	}
	from := m.trail[n-1]
	m.trail = m.trail[:n-1]
	if from.screen != onBriefing {
		m.returnTo(from)
		return nil, true
	}
	m.resume = from.at
	return m.load(m.resume.briefing), true
}
