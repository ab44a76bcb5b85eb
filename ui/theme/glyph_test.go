package theme

import (
	"reflect"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/change"
)

// signs returns every glyph of the theme by its field's name, those of the kinds, of
// the footings and of the changes included.
func signs(g Glyphs) map[string]string {
	found := map[string]string{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			found[path] = v.String()
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	}
	walk("", reflect.ValueOf(g))
	for _, k := range briefing.Kinds() {
		found["kind "+k.String()] = g.Kind[k]
	}
	for f := range attribution.Named + 1 {
		found["footing "+f.String()] = g.Footing[f]
	}
	for op := range change.Moved + 1 {
		found[op.String()] = g.Change[op]
	}
	return found
}

func TestGlyphsAreOneCell(t *testing.T) {
	narrow := &runewidth.Condition{EastAsianWidth: false}
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		for name, g := range signs(th.Glyph) {
			if w := narrow.StringWidth(g); w != 1 {
				t.Errorf("%s: %s %q is %d cells wide by go-runewidth", th.Name, name, g, w)
			}
			if w := ansi.StringWidth(g); w != 1 {
				t.Errorf("%s: %s %q is %d cells wide by x/ansi", th.Name, name, g, w)
			}
			if len([]rune(g)) != 1 {
				t.Errorf("%s: %s %q is not one character", th.Name, name, g)
			}
		}
	}
}

func TestPlainGlyphsAreASCII(t *testing.T) {
	for name, g := range signs(Plain().Glyph) {
		for _, r := range g {
			if r < ' ' || r > '~' {
				t.Errorf("%s is %q", name, g)
			}
		}
	}
}

func TestKindsHaveDifferentGlyphs(t *testing.T) {
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		seen := map[string]briefing.Kind{}
		for _, k := range briefing.Kinds() {
			if other, taken := seen[th.Kind(k)]; taken {
				t.Errorf("%s: %s and %s are both %q", th.Name, k, other, th.Kind(k))
			}
			seen[th.Kind(k)] = k
		}
	}
}

func TestFootingsHaveDifferentGlyphs(t *testing.T) {
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		seen := map[string]attribution.Footing{}
		for f := range attribution.Named + 1 {
			if other, taken := seen[th.Footing(f)]; taken {
				t.Errorf("%s: %s and %s are both %q", th.Name, f, other, th.Footing(f))
			}
			seen[th.Footing(f)] = f
		}
	}
}

func TestChangesHaveDifferentGlyphs(t *testing.T) {
	for _, th := range []Theme{Dark(), Light(), Plain()} {
		seen := map[string]change.Op{}
		for op := range change.Moved + 1 {
			if other, taken := seen[th.Change(op)]; taken {
				t.Errorf("%s: %s and %s are both %q", th.Name, op, other, th.Change(op))
			}
			seen[th.Change(op)] = op
		}
	}
}

func TestGlyphOfAFootingThatIsNotInTheTable(t *testing.T) {
	if got, want := Dark().Footing(200), Dark().Footing(attribution.Unattributed); got != want {
		t.Errorf("Footing(200) = %q, want %q", got, want)
	}
}

func TestGlyphOfAKindThatIsNotInTheTable(t *testing.T) {
	if got, want := Dark().Kind(200), Dark().Kind(briefing.KindOther); got != want {
		t.Errorf("Kind(200) = %q, want %q", got, want)
	}
}

func TestGlyphOfAChangeThatIsNotInTheTable(t *testing.T) {
	if got, want := Dark().Change(200), Dark().Change(change.Edited); got != want {
		t.Errorf("Change(200) = %q, want %q", got, want)
	}
}

func TestChangeSign(t *testing.T) {
	th := Dark()
	for _, c := range []struct {
		change change.Change
		want   string
	}{
		{change.Change{Op: change.Moved}, th.Change(change.Moved)},
		{change.Change{Op: change.Moved, Settled: true}, th.Kind(briefing.KindKnown)},
		{change.Change{Op: change.Edited, Unsettled: true}, th.Kind(briefing.KindUnknown)},
	} {
		if got := th.ChangeSign(&c.change); got != c.want {
			t.Errorf("%+v has the sign %q, want %q", c.change, got, c.want)
		}
	}
}
