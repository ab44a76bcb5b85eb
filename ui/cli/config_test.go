package cli

import (
	"slices"
	"strings"
	"testing"
	"time"

	"lede/content/conversion"
	"lede/ui/keymap"
)

func TestParseConfig(t *testing.T) {
	c, err := parseConfig([]byte(`# mine
theme: light
width: 72
mouse: false
limits: {seconds: 60, megabytes: 1024}
keys:
  copy: y            # a scalar is a key, whatever YAML makes of it
  section-1: [1, "!"]
  go-mark: ~
  palette:
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.theme != "light" || c.width != 72 || c.mouse {
		t.Errorf("got %q, %d, %t", c.theme, c.width, c.mouse)
	}
	if want := (conversion.Limits{Time: time.Minute, Memory: 1 << 30}); c.limits != want {
		t.Errorf("limits are %+v, want %+v", c.limits, want)
	}
	for action, want := range map[keymap.Action][]string{
		keymap.Copy: {"y"}, keymap.Section1: {"1", "!"}, keymap.GoMark: {"~"}, keymap.Palette: nil, keymap.Help: {"?", "f1"},
	} {
		if b, ok := c.keys.Binding(action); !ok || !slices.Equal(b.Keys, want) {
			t.Errorf("%s has the keys %q, want %q", b.Name, b.Keys, want)
		}
	}
}

func TestConfigWithoutSettings(t *testing.T) {
	for _, text := range []string{"", "\n", "# nothing\n", "---\n"} {
		c, err := parseConfig([]byte(text))
		if err != nil || c.theme != "auto" || c.width != 0 || !c.mouse || c.keys.Lookup(keymap.OnPage, "j") != keymap.LineDown {
			t.Errorf("%q: %+v, %v", text, c, err)
		}
	}
}

func TestBadConfigIsExplained(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"theme: sepia", "line 1: theme is one of auto, dark, light and plain"},
		{"theme: [dark]", "line 1: theme is one of"},
		{"\nwidth: wide", "line 2: width is a number of columns from 24 to 200"},
		{"width: 9999", "line 1: width is a number"},
		{"mouse: maybe", "line 1: mouse is true or false"},
		{"limits: 60", "line 1: limits are seconds, from 1 to 3600, and megabytes, from 64 to 65536"},
		{"limits: {seconds: 0}", "line 1: limits are"},
		{"limits: {megabytes: 1e9}", "line 1: limits are"},
		{"limits: {pages: 7}", "line 1: limits are"},
		{"colour: red", `line 1: there is no setting "colour"`},
		{"keys: j", "line 1: keys is a list of actions"},
		{"keys: {copy: {y: z}}", "line 1: keys: copy: a key is a name"},
		{"keys: {copy: j}", `"j" is bound to line-down and to copy`},
		{"keys: {fly: j}", `there is no action "fly"`},
		{"- theme", "it has to be lines of the form"},
		{"theme: [dark", "it is not valid YAML"},
		{"a: &a [*a]", `there is no setting "a"`},
		{"keys: &k {copy: *k}", "a key is a name"},
	} {
		_, err := parseConfig([]byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
}

// A configuration is taken or explained, and nothing else.
func FuzzParseConfig(f *testing.F) {
	for _, s := range []string{"theme: dark\nwidth: 80\n", "keys:\n  copy: [y, ctrl+y]\n  palette:\n", "keys: {copy: ~}", "- a", "a: &a [*a]", "%YAML 1.1\n---\nmouse: no"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := parseConfig([]byte(text))
		switch {
		case err != nil && err.Error() == "":
			t.Error("an error without a word")
		case err == nil && c.keys.Lookup(keymap.OnPage, "ctrl+c") != keymap.Quit:
			t.Error("ctrl+c does not quit")
		}
	})
}
