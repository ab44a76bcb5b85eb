package keymap

import "testing"

func TestName(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"j", "j"}, {"G", "G"}, {"?", "?"}, {"+", "+"}, {"é", "é"}, {"ß", "ß"},
		{" ", "space"}, {"Space", "space"}, {"PgDn", "pgdown"}, {"PageUp", "pgup"},
		{"Return", "enter"}, {"Escape", "esc"}, {"Del", "delete"}, {"F12", "f12"},
		{"ctrl+d", "ctrl+d"}, {"Ctrl+D", "ctrl+d"}, {"control+d", "ctrl+d"},
		{"alt+ctrl+d", "ctrl+alt+d"}, {"ctrl+space", "ctrl+space"}, {`ctrl+\`, `ctrl+\`},
		{"alt++", "alt++"}, {"alt+A", "alt+shift+a"}, {"alt+shift+a", "alt+shift+a"},
		{"shift+tab", "shift+tab"}, {"shift+alt+up", "alt+shift+up"}, {"Option+Right", "alt+right"},
		{"ctrl+home", "ctrl+home"}, {"shift+f5", "shift+f5"},
	} {
		got, err := Name(c.written)
		if err != nil || got != c.want {
			t.Errorf("Name(%q) = %q, %v; want %q", c.written, got, err, c.want)
		}
	}
}

func TestKeysThatNoTerminalSends(t *testing.T) {
	for _, written := range []string{
		"", "jj", "f0", "f21", "f01", "fx", "\x1b", "\x00", "\u202e", "\xff",
		"ctrl+i", "ctrl+m", "ctrl+[", "ctrl+h", "ctrl+1", "ctrl+shift+d", "ctrl+é",
		"shift+a", "shift+space", "ctrl+enter", "shift+enter", "ctrl+tab", "ctrl+backspace", "shift+esc",
		"cmd+c", "meta+x", "strg+c", "ctrl+", "+ctrl",
	} {
		if got, err := Name(written); err == nil {
			t.Errorf("Name(%q) = %q, want an error", written, got)
		}
	}
}

// A name is its own name, and is shown without anything that does not print.
func FuzzName(f *testing.F) {
	for _, s := range []string{"ctrl+d", "alt++", "++", "Ctrl+Alt+Shift+F5", "é", "alt+É", "ctrl+alt+shift+up", "ǅ", "alt+ǅ", "alt+İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, written string) {
		name, err := Name(written)
		if err != nil {
			return
		}
		again, err := Name(name)
		if err != nil || again != name {
			t.Errorf("Name(%q) = %q, but Name of that = %q, %v", written, name, again, err)
		}
		if label := Label(name, Arrows{"↑", "↓", "←", "→"}); label == "" {
			t.Errorf("Label(%q) is empty", name)
		}
	})
}
