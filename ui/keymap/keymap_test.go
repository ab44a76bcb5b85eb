package keymap

import (
	"slices"
	"strings"
	"testing"

	"lede/briefing"
)

var places = map[string]Context{
	"page": OnPage, "outline": OnOutline, "margin": OnMargin,
	"shelf": OnShelf, "chronology": OnChronology, "voices": OnVoices, "search": OnSearch, "notes": OnNotes,
	"help": OnHelp, "selection": OnSelection, "prompt": OnPrompt, "editor": OnEditor,
}

func TestTableIsSound(t *testing.T) {
	names, actions := map[string]bool{}, map[Action]bool{}
	for _, b := range table() {
		if names[b.Name] {
			t.Errorf("two actions are named %q", b.Name)
		}
		if actions[b.Action] {
			t.Errorf("%s: its action is in the table twice", b.Name)
		}
		names[b.Name], actions[b.Action] = true, true
		if n := len(strings.Fields(b.Do)); n < 1 || n > 5 {
			t.Errorf("%s: %q has %d words", b.Name, b.Do, n)
		}
		if strings.ContainsAny(b.Hint, " \t") {
			t.Errorf("%s: the hint %q is more than a word", b.Name, b.Hint)
		}
		if b.In == 0 || len(b.Keys) == 0 || b.Group.String() == "" {
			t.Errorf("%s: has no place, no key or no group", b.Name)
		}
		for _, k := range b.Keys {
			if name, err := Name(k); err != nil || name != k {
				t.Errorf("%s: key %q is named %q (%v)", b.Name, k, name, err)
			}
		}
	}
	for a := None + 1; a < actionCount; a++ {
		if !actions[a] {
			t.Errorf("action %d is not in the table", a)
		}
	}
}

func TestDefaultKeysAskForOneThingEach(t *testing.T) {
	if err := Default().conflict(); err != nil {
		t.Error(err)
	}
}

// Each key of the table does at each of its places what the table says, unless a
// more particular one has taken it.
func TestLookupAgreesWithTheTable(t *testing.T) {
	m := Default()
	for name, at := range places {
		for _, b := range table() {
			if b.In&at == 0 {
				continue
			}
			for _, k := range b.Keys {
				got := m.Lookup(at, k)
				taken := at&typed != 0 && isText(k)
				for _, other := range table() {
					if other.In&at != 0 && slices.Contains(other.Keys, k) && particular(other.In, b.In) {
						taken = true
					}
				}
				if (got == b.Action) == taken {
					t.Errorf("%s: %q asks for action %d; the table says %s", name, k, got, b.Name)
				}
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		at   Context
		key  string
		want Action
	}{
		{OnPage, "j", LineDown},
		{OnPage, "space", PageDown},
		{OnOutline, "space", Fold}, // what is for this place alone wins
		{OnShelf, "space", PageDown},
		{OnPage, "ctrl+h", Back}, // what some terminals send for backspace
		{OnPage, "ctrl+c", Quit},
		{OnPrompt, "ctrl+c", Quit},
		{OnPrompt, "Q", None}, // text
		{OnPrompt, "?", None},
		{OnPrompt, "space", None},
		{OnPrompt, "f1", Help},
		{OnPrompt, "enter", Accept},
		{OnPage, "enter", Follow},
		{OnPrompt, "ctrl+r", Regexp},
		{OnPage, "ctrl+r", Reload},
		{OnShelf, "T", None}, // there is no briefing to go about in
		{OnPage, "f19", None},
		{OnPage, "", None},
	} {
		if got := Default().Lookup(c.at, c.key); got != c.want {
			t.Errorf("Lookup(%b, %q) = %d, want %d", c.at, c.key, got, c.want)
		}
	}
}

func TestNthAndKind(t *testing.T) {
	m := Default()
	for i := 1; i <= 9; i++ {
		if n, ok := m.Lookup(OnPage, string(rune('0'+i))).Nth(); !ok || n != i {
			t.Errorf("key %d goes to section %d (%t)", i, n, ok)
		}
	}
	if _, ok := GoKnown.Nth(); ok {
		t.Error("a kind has a number")
	}
	for key, want := range map[string]briefing.Kind{
		"K": briefing.KindKnown, "U": briefing.KindUnknown, "B": briefing.KindBackground,
		"W": briefing.KindSignificance, "T": briefing.KindTimeline, "F": briefing.KindQuestions,
		"X": briefing.KindNext, "S": briefing.KindSources,
	} {
		if k, ok := m.Lookup(OnPage, key).Kind(); !ok || k != want {
			t.Errorf("key %s goes to %s (%t), want %s", key, k, ok, want)
		}
	}
	if _, ok := Follow.Kind(); ok {
		t.Error("following goes to a kind")
	}
}

func TestOwnKeys(t *testing.T) {
	m, err := New(map[string][]string{
		"line-down": {"Ctrl+N", "PageDown", "ctrl+n"},
		"page-down": {"space"},
		"quit":      {"E"},
		"palette":   {},
		"fold":      {"*"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]Action{
		"ctrl+n": LineDown, "pgdown": LineDown, "j": None, "down": None,
		"f": None, "E": Quit, "Q": None, "ctrl+c": Quit, ":": None,
	} {
		if got := m.Lookup(OnPage, key); got != want {
			t.Errorf("%q asks for action %d, want %d", key, got, want)
		}
	}
	if b, _ := m.Binding(LineDown); !slices.Equal(b.Keys, []string{"ctrl+n", "pgdown"}) {
		t.Errorf("line-down has the keys %q", b.Keys)
	}
	if got := m.Lookup(OnOutline, "space"); got != PageDown {
		t.Errorf("with fold moved away, space asks for %d in the outline", got)
	}
}

func TestBadKeysAreExplained(t *testing.T) {
	for _, c := range []struct {
		own  map[string][]string
		want string
	}{
		{map[string][]string{"line-downs": {"x"}}, `keys: there is no action "line-downs"; did you mean line-down?`},
		{map[string][]string{"fly": {"x"}}, `keys: there is no action "fly"; "lede keys" lists them`},
		{map[string][]string{"": {"x"}}, `keys: there is no action ""; "lede keys" lists them`},
		{map[string][]string{"copy": {"j"}}, `keys: "j" is bound to line-down and to copy; give one of them another key`},
		{map[string][]string{"copy": {"ctrl+c"}}, `keys: "ctrl+c" is bound to quit and to copy; give one of them another key`},
		{map[string][]string{"copy": {"ctrl+i"}}, `keys: copy: key "ctrl+i": terminals send ctrl+i as tab`},
		{map[string][]string{"copy": {"jj"}}, `keys: copy: key "jj": "jj" is neither one character nor the name of a key`},
		{map[string][]string{"copy": {""}}, `keys: copy: key "": it is empty`},
		{map[string][]string{"accept": {"x"}}, `keys: accept: key "x": it would be typed into the line; take a key that is no character`},
		{map[string][]string{"accept": {}}, `keys: accept: it needs a key, or a line could not be finished`},
	} {
		_, err := New(c.own)
		if err == nil || err.Error() != c.want {
			t.Errorf("%v:\n got %v\nwant %s", c.own, err, c.want)
		}
	}
}

func TestNewWithNothingIsTheDefault(t *testing.T) {
	m, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	if m.Markdown() != Default().Markdown() {
		t.Error("the tables differ")
	}
}
