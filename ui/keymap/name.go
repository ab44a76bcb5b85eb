package keymap

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name returns a key's name as Bubble Tea prints it, from a name as a person may
// write it: in any case, and with the usual other words for some keys. The
// error is a sentence without a subject that says why no terminal sends
// such a key. Two keys that are pressed after each other are written with a space
// between them.
func Name(written string) (string, error) {
	if keys := strings.Fields(written); len(keys) == 2 {
		first, err := Name(keys[0])
		if err != nil {
			return "", err
		}
		then, err := Name(keys[1])
		return first + " " + then, err
	}
	var ctrl, alt, shift bool
	rest := written
	for {
		modifier, after, found := strings.Cut(rest, "+")
		if !found || modifier == "" || after == "" {
			break
		}
		switch strings.ToLower(modifier) {
		case "ctrl", "control":
			ctrl = true
		case "alt", "option":
			alt = true
		case "shift":
			shift = true
		case "meta", "cmd", "super", "hyper":
			return "", fmt.Errorf("%s does not reach a program in a terminal", modifier)
		default:
			return "", fmt.Errorf("%q is neither ctrl, alt nor shift", modifier)
		}
		rest = after
	}
	base, err := baseName(rest)
	if err != nil {
		return "", err
	}
	if isCharacter(base) || base == "space" {
		base, shift, err = withCharacter(base, ctrl, alt, shift)
	} else {
		err = withWord(base, ctrl, shift)
	}
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, m := range []struct {
		on   bool
		name string
	}{{ctrl, "ctrl+"}, {alt, "alt+"}, {shift, "shift+"}} {
		if m.on {
			b.WriteString(m.name)
		}
	}
	return b.String() + base, nil
}

// baseName is the name of a key without modifiers.
func baseName(written string) (string, error) {
	if written == " " {
		return "space", nil
	}
	if isCharacter(written) {
		return written, nil
	}
	name := strings.ToLower(written)
	switch name {
	case "pgdn", "pagedown", "page-down":
		name = "pgdown"
	case "pageup", "page-up":
		name = "pgup"
	case "escape":
		name = "esc"
	case "return":
		name = "enter"
	case "del":
		name = "delete"
	case "ins":
		name = "insert"
	}
	switch name {
	case "space", "enter", "tab", "backspace", "esc", "up", "down", "left", "right",
		"home", "end", "pgup", "pgdown", "insert", "delete":
		return name, nil
	}
	if digits, ok := strings.CutPrefix(name, "f"); ok {
		if n, err := strconv.Atoi(digits); err == nil && n >= 1 && n <= 20 && digits[0] != '0' {
			return name, nil
		}
	}
	if name == "" {
		return "", errors.New("it is empty")
	}
	return "", fmt.Errorf("%q is neither one character nor the name of a key", written)
}

// withCharacter checks the modifiers of a key that makes a character, and returns
// the key and its shift as Bubble Tea names them.
func withCharacter(base string, ctrl, alt, shift bool) (string, bool, error) {
	lower := strings.ToLower(base)
	switch {
	case ctrl:
		return lower, false, sendsCtrl(lower, shift)
	case shift && base == "space":
		return "", false, errors.New("terminals send shift+space as space")
	case alt:
		return lower, shift || lower != base, nil
	case shift:
		return "", false, fmt.Errorf("shift with a character is the character that it makes, as %q", strings.ToUpper(base))
	}
	return base, false, nil
}

// sendsCtrl reports whether terminals have a byte of its own for ctrl with base,
// as ASCII lays them out; without key enhancements there is no other way.
func sendsCtrl(base string, shift bool) error {
	switch same, found := map[string]string{"i": "tab", "m": "enter", "[": "esc", "h": "backspace"}[base]; {
	case found:
		return fmt.Errorf("terminals send ctrl+%s as %s", base, same)
	case shift:
		return fmt.Errorf("terminals send ctrl+shift+%s as ctrl+%s", base, base)
	case base == "space", len(base) == 1 && (base[0] >= 'a' && base[0] <= 'z' || base[0] >= '\\' && base[0] <= '_'):
		return nil
	}
	return fmt.Errorf("terminals have no ctrl+%s", base)
}

// withWord checks the modifiers of a key that makes no character.
func withWord(base string, ctrl, shift bool) error {
	switch base {
	case "enter", "backspace", "esc":
		if ctrl || shift {
			return fmt.Errorf("terminals send %s without ctrl or shift", base)
		}
	case "tab":
		if ctrl {
			return errors.New("terminals send ctrl+tab as tab")
		}
	}
	return nil
}

// isCharacter reports whether the key is one printable character, and so is text
// where a line is being typed.
func isCharacter(key string) bool {
	r, size := utf8.DecodeRuneInString(key)
	return size > 0 && size == len(key) && r != utf8.RuneError && r != ' ' && unicode.IsPrint(r)
}
