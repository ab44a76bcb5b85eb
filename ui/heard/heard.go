// Package heard is how a speaker and a statement are said on the screen: who, in what
// role, through whom, and the words. It owns those phrases. It does not own what a
// speaker is (briefing/attribution), glyphs and colours (ui/theme) or where on the
// screen anything stands. All that it returns is inert and on one line.
package heard

import (
	"strconv"
	"strings"

	"lede/briefing/attribution"
	"lede/content/sanitize"
)

// Nobody is said where a text gives words as somebody's but not as whose.
const Nobody = "nobody is named"

// Who is a speaker's fullest name or else the words that stand for the speaker.
func Who(s attribution.Speaker) string {
	switch {
	case s.Name != "":
		return sanitize.Line(s.Name)
	case s.Text != "":
		return sanitize.Line(s.Text)
	}
	return Nobody
}

// Role is what the text says a speaker is: the role, how many there are and all that
// it says of those without a name; "" where it says nothing that Who does not.
func Role(s attribution.Speaker) string {
	var parts []string
	who := strings.ToLower(Who(s))
	add := func(words string) {
		if words != "" && !strings.Contains(who, strings.ToLower(words)) {
			parts = append(parts, sanitize.Line(words))
		}
	}
	if s.Count > 1 {
		n := strconv.Itoa(s.Count)
		if !strings.Contains(who, number(s.Count)) && !strings.Contains(who, n) {
			parts = append(parts, n+" of them")
		}
	}
	add(s.Role)
	for _, c := range s.Characterisations {
		add(c)
	}
	return strings.Join(parts, ", ")
}

// number is a small number as prose spells it.
func number(n int) string {
	words := strings.Fields("nobody one two three four five six seven eight nine ten eleven twelve")
	if n < 0 || n >= len(words) {
		return strconv.Itoa(n)
	}
	return words[n]
}

// Via is whom the words come through, "" where the text does not say.
func Via(s attribution.Statement) string {
	if s.Via.Footing == attribution.Unattributed {
		return ""
	}
	return "via " + Who(s.Via)
}

// Words are what was said, as it stands; an ellipsis is where words of others stand
// between.
func Words(s attribution.Statement, ellipsis string) string {
	parts := make([]string, len(s.Content))
	for i, p := range s.Content {
		parts[i] = sanitize.Line(p.Text)
	}
	return strings.Join(parts, " "+ellipsis+" ")
}
