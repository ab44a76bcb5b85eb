package theme

import "testing"

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		about      string
		name       string
		env        map[string]string
		background Background
		want       string
	}{
		{"nothing known", "", nil, BackgroundUnknown, "dark"},
		{"auto is the same as nothing", "auto", nil, BackgroundUnknown, "dark"},
		{"an unknown name is auto", "sepia", nil, BackgroundLight, "light"},
		{"the terminal's answer", "auto", nil, BackgroundLight, "light"},
		{"the answer before the hint", "auto", map[string]string{"COLORFGBG": "0;15"}, BackgroundDark, "dark"},
		{"the hint", "auto", map[string]string{"COLORFGBG": "0;15"}, BackgroundUnknown, "light"},
		{"the hint with three fields", "auto", map[string]string{"COLORFGBG": "0;default;15"}, BackgroundUnknown, "light"},
		{"a dark hint", "auto", map[string]string{"COLORFGBG": "15;0"}, BackgroundUnknown, "dark"},
		{"a hint that is none", "auto", map[string]string{"COLORFGBG": "default;default"}, BackgroundUnknown, "dark"},
		{"the flag before all", "light", map[string]string{"TERM": "dumb"}, BackgroundDark, "light"},
		{"plain by flag", "plain", nil, BackgroundLight, "plain"},
		{"dark by flag", "dark", nil, BackgroundLight, "dark"},
		{"a dumb terminal", "auto", map[string]string{"TERM": "dumb"}, BackgroundDark, "plain"},
		{"the Linux console", "auto", map[string]string{"TERM": "linux"}, BackgroundDark, "plain"},
		{"a VT220", "auto", map[string]string{"TERM": "vt220"}, BackgroundDark, "plain"},
		{"a common terminal", "auto", map[string]string{"TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}, BackgroundDark, "dark"},
		{"a UTF-8 locale in other letters", "auto", map[string]string{"LANG": "sv_SE.utf8"}, BackgroundDark, "dark"},
		{"a locale with a modifier", "auto", map[string]string{"LANG": "de_DE.UTF-8@euro"}, BackgroundDark, "dark"},
		{"a Latin-1 locale", "auto", map[string]string{"LANG": "en_GB.ISO-8859-1"}, BackgroundDark, "plain"},
		{"LC_ALL before LANG", "auto", map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.ISO-8859-1"}, BackgroundDark, "plain"},
		{"LC_CTYPE before LANG", "auto", map[string]string{"LANG": "en_GB.ISO-8859-1", "LC_CTYPE": "en_GB.UTF-8"}, BackgroundDark, "dark"},
		{"the C locale says nothing", "auto", map[string]string{"LANG": "C"}, BackgroundDark, "dark"},
	} {
		env := func(name string) string { return c.env[name] }
		if got := Choose(c.name, env, c.background).Name; got != c.want {
			t.Errorf("%s: %s, want %s", c.about, got, c.want)
		}
	}
}

func TestNamesAreValid(t *testing.T) {
	for _, n := range Names() {
		if !Valid(n) {
			t.Errorf("%q is a name but not valid", n)
		}
	}
	if Valid("sepia") || Valid("") {
		t.Error("a name that is not in Names is valid")
	}
}
