package theme

import "strings"

// A Background is what is known of the terminal's background.
type Background uint8

// The terminal says what its background is only if it is asked, and may never
// answer.
const (
	BackgroundUnknown Background = iota
	BackgroundDark
	BackgroundLight
)

// Names lists what a person may ask for: the values that Choose takes.
func Names() []string { return []string{"auto", "dark", "light", "plain"} }

// Valid reports whether name is one of Names.
func Valid(name string) bool {
	for _, n := range Names() {
		if n == name {
			return true
		}
	}
	return false
}

// Choose picks the theme: the one that was asked for by name, or else Plain on a
// terminal that cannot show the others, or else the one for the background that
// the terminal told or that the environment hints at, or else Dark. An empty or
// unknown name is "auto". env looks up an environment variable.
//
// NO_COLOR is not looked at here: it drops the colours of whichever theme is
// chosen, on the way to the terminal.
func Choose(name string, env func(string) string, background Background) Theme {
	switch name {
	case "dark":
		return Dark()
	case "light":
		return Light()
	case "plain":
		return Plain()
	}
	if !draws(env) {
		return Plain()
	}
	if background == BackgroundUnknown {
		background = hinted(env("COLORFGBG"))
	}
	if background == BackgroundLight {
		return Light()
	}
	return Dark()
}

// draws reports whether the terminal can be trusted with box drawing and
// geometric shapes: not a dumb one, not the Linux console, whose font has 256 or
// 512 characters, and not one whose locale names a character set other than
// UTF-8. A locale that names none ("C", or nothing at all, as over ssh) says
// nothing about the terminal.
func draws(env func(string) string) bool {
	switch term := env("TERM"); {
	case term == "dumb", term == "linux", strings.HasPrefix(term, "vt1"), strings.HasPrefix(term, "vt2"):
		return false
	}
	locale := env("LC_ALL")
	if locale == "" {
		locale = env("LC_CTYPE")
	}
	if locale == "" {
		locale = env("LANG")
	}
	_, charset, named := strings.Cut(locale, ".")
	if !named {
		return true
	}
	charset, _, _ = strings.Cut(charset, "@")
	charset = strings.ReplaceAll(strings.ToLower(charset), "-", "")
	return charset == "utf8"
}

// hinted reads COLORFGBG, which rxvt, Konsole and others set to "15;0" or
// "0;default;15": the last field is the background's number of the sixteen. 7
// and 9 to 15 are the light ones.
func hinted(colorfgbg string) Background {
	switch colorfgbg[strings.LastIndexByte(colorfgbg, ';')+1:] {
	case "0", "1", "2", "3", "4", "5", "6", "8":
		return BackgroundDark
	case "7", "9", "10", "11", "12", "13", "14", "15":
		return BackgroundLight
	}
	return BackgroundUnknown
}
