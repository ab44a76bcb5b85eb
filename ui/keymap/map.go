package keymap

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Map is the table with the reader's own keys in it. It is immutable. The zero
// Map has no keys.
type Map struct {
	bindings []Binding
}

// Default is the table as it comes.
func Default() Map { return Map{bindings: table()} }

// New is the table with some actions' keys replaced: own maps an action's name to
// all its keys, of which an empty list leaves it without any. Ctrl+C quits in
// any case.
//
// The error is a sentence for the person who wrote the configuration: a name that
// is none, a key that no terminal sends, or a key that asks for two things at the
// same place.
func New(own map[string][]string) (Map, error) {
	m := Default()
	for _, name := range slices.Sorted(maps.Keys(own)) {
		i := slices.IndexFunc(m.bindings, func(b Binding) bool { return b.Name == name })
		if i < 0 {
			return Map{}, fmt.Errorf("keys: there is no action %q%s", name, nearest(name, m.bindings))
		}
		b := &m.bindings[i]
		replaced, err := replacement(*b, own[name])
		if err != nil {
			return Map{}, fmt.Errorf("keys: %s: %w", name, err)
		}
		b.Keys = replaced
	}
	if err := m.conflict(); err != nil {
		return Map{}, err
	}
	return m, nil
}

// replacement is the keys for b, checked.
func replacement(b Binding, written []string) ([]string, error) {
	var named []string
	for _, w := range written {
		key, err := Name(w)
		if err != nil {
			return nil, fmt.Errorf("key %q: %w", w, err)
		}
		if b.In&typed == b.In && isText(key) {
			return nil, fmt.Errorf("key %q: it would be typed into the line; take a key that is no character", w)
		}
		if !slices.Contains(named, key) {
			named = append(named, key)
		}
	}
	if b.Action == Quit && !slices.Contains(named, always) {
		named = append(named, always)
	}
	switch {
	case len(named) > 0:
	case b.Action == Accept || b.Action == Cancel:
		return nil, errors.New("it needs a key, or a line could not be finished")
	case b.Action == SaveNote || b.Action == DropNote:
		return nil, errors.New("it needs a key, or a note could not be finished")
	}
	return named, nil
}

// conflict finds a key that asks for two things at one place, neither of which is
// the more particular.
func (m Map) conflict() error {
	for i, a := range m.bindings {
		for _, b := range m.bindings[i+1:] {
			if a.In&b.In == 0 || particular(a.In, b.In) || particular(b.In, a.In) {
				continue
			}
			for _, key := range a.Keys {
				if slices.Contains(b.Keys, key) {
					return fmt.Errorf("keys: %q is bound to %s and to %s; give one of them another key", key, a.Name, b.Name)
				}
			}
		}
	}
	return nil
}

// particular reports whether a is a single place and b several with it among them.
func particular(a, b Context) bool { return a&(a-1) == 0 && a != b && a&b == a }

// Lookup is what the key, as Bubble Tea names it, asks for at one place; None if
// it asks for nothing there.
func (m Map) Lookup(at Context, key string) Action {
	switch {
	case at&typed != 0 && isText(key):
		return None
	case key == "ctrl+h": // what some terminals send for backspace
		key = "backspace"
	}
	found := Binding{}
	for _, b := range m.bindings {
		if b.In&at == 0 || !slices.Contains(b.Keys, key) {
			continue
		}
		if found.Action == None || particular(b.In, found.In) {
			found = b
		}
	}
	return found.Action
}

// isText reports whether the key would be typed into a line.
func isText(key string) bool { return key == "space" || isCharacter(key) }

// Bindings lists what works at a place, or at any of several, in the table's
// order. Keys that ask for something else at all of those places are left
// out, and bindings that have no key.
func (m Map) Bindings(at Context) []Binding {
	var works []Binding
	for _, b := range m.bindings {
		var reach []string
		for _, key := range b.Keys {
			if m.reaches(at&b.In, key, b.Action) {
				reach = append(reach, key)
			}
		}
		if len(reach) > 0 {
			b.Keys = reach
			works = append(works, b)
		}
	}
	return works
}

// reaches reports whether the key asks for a at one of the places.
func (m Map) reaches(places Context, key string, a Action) bool {
	for at := OnPage; at < beyond; at <<= 1 {
		if places&at != 0 && m.Lookup(at, key) == a {
			return true
		}
	}
	return false
}

// Binding is the row of an action, whether or not it has keys.
func (m Map) Binding(a Action) (Binding, bool) {
	for _, b := range m.bindings {
		if b.Action == a {
			b.Keys = slices.Clone(b.Keys)
			return b, true
		}
	}
	return Binding{}, false
}

// nearest suggests the names that contain the one that was written, or that it
// contains.
func nearest(name string, bindings []Binding) string {
	var like []string
	for _, b := range bindings {
		if name != "" && (strings.Contains(b.Name, name) || strings.Contains(name, b.Name)) {
			like = append(like, b.Name)
		}
	}
	if len(like) == 0 || len(like) > 4 {
		return "; \"lede keys\" lists them"
	}
	return "; did you mean " + strings.Join(like, ", ") + "?"
}
