package uitest

import (
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Press presses keys one after the other, by the names that ui/keymap uses, and
// waits for the screen that the last one leads to.
func (term *Terminal) Press(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		sequence, err := encode(key)
		if err != nil {
			term.t.Fatalf("pressing %q: %v", key, err)
		}
		term.send(sequence, 1)
		// An escape on its own is told from the start of a sequence by what does not
		// follow it, so that the next key has to wait.
		term.wait(fmt.Sprintf("%q to be taken", key), func() bool {
			return term.ended || term.watched.taken >= term.given
		})
	}
	term.Settle()
}

// Type presses the key of each character of the text.
func (term *Terminal) Type(text string) {
	term.t.Helper()
	term.send(text, utf8.RuneCountInString(text))
	term.Settle()
}

// Paste gives the text at once, as a terminal with bracketed paste does.
func (term *Terminal) Paste(text string) {
	term.t.Helper()
	term.send("\x1b[200~"+text+"\x1b[201~", 1)
	term.Settle()
}

// Click presses and releases the left button on the cell at x, y, from 0.
func (term *Terminal) Click(x, y int) {
	term.t.Helper()
	term.send(fmt.Sprintf("\x1b[<0;%d;%dM\x1b[<0;%d;%dm", x+1, y+1, x+1, y+1), 2)
	term.Settle()
}

// Wheel turns the wheel by so many notches over the cell at x, y: down when
// positive, up when negative.
func (term *Terminal) Wheel(x, y, notches int) {
	term.t.Helper()
	button, n := 65, notches
	if notches < 0 {
		button, n = 64, -notches
	}
	term.send(strings.Repeat(fmt.Sprintf("\x1b[<%d;%d;%dM", button, x+1, y+1), n), n)
	term.Settle()
}

// Copied is the text that the program last sent to the clipboard.
func (term *Terminal) Copied() string {
	term.t.Helper()
	term.mu.Lock()
	defer term.mu.Unlock()
	text, err := base64.StdEncoding.DecodeString(term.copied)
	if err != nil {
		term.t.Fatalf("the clipboard was sent %q, which is not base64: %v", term.copied, err)
	}
	return string(text)
}

// send gives the program bytes that make so many messages.
func (term *Terminal) send(sequence string, messages int) {
	term.t.Helper()
	term.mu.Lock()
	term.given += messages
	term.mu.Unlock()
	if _, err := term.keys.WriteString(sequence); err != nil {
		term.t.Fatalf("writing to the keyboard: %v", err)
	}
}

// encode is what a terminal without key enhancements sends for a key.
func encode(key string) (string, error) {
	modifier := 1 // as xterm counts: 1 plus shift 1, alt 2, ctrl 4
	base := key
	for {
		name, rest, found := strings.Cut(base, "+")
		if !found || name == "" || rest == "" {
			break
		}
		switch name {
		case "shift":
			modifier++
		case "alt":
			modifier += 2
		case "ctrl":
			modifier += 4
		default:
			return "", fmt.Errorf("%q is no modifier", name)
		}
		base = rest
	}
	if sequence, ok := function(base, modifier); ok {
		return sequence, nil
	}
	return character(base, modifier-1)
}

// function is the sequence of a key that makes no character.
func function(base string, modifier int) (string, bool) {
	letters := map[string]string{"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
	numbers := map[string]int{
		"insert": 2, "delete": 3, "pgup": 5, "pgdown": 6,
		"f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24,
		"f13": 25, "f14": 26, "f15": 28, "f16": 29, "f17": 31, "f18": 32, "f19": 33, "f20": 34,
	}
	fours := map[string]string{"f1": "P", "f2": "Q", "f3": "R", "f4": "S"}
	letter, isLetter := letters[base]
	number, isNumber := numbers[base]
	four, isFour := fours[base]
	switch {
	case base == "tab" && modifier == 2:
		return "\x1b[Z", true
	case isLetter && modifier == 1:
		return "\x1b[" + letter, true
	case isLetter:
		return fmt.Sprintf("\x1b[1;%d%s", modifier, letter), true
	case isNumber && modifier == 1:
		return fmt.Sprintf("\x1b[%d~", number), true
	case isNumber:
		return fmt.Sprintf("\x1b[%d;%d~", number, modifier), true
	case isFour && modifier == 1:
		return "\x1bO" + four, true
	case isFour:
		return fmt.Sprintf("\x1b[1;%d%s", modifier, four), true
	}
	return "", false
}

// character is the bytes of a key that makes a character, or one of the four
// control characters that have keys of their own. The modifiers are a sum of
// shift 1, alt 2 and ctrl 4.
func character(base string, modifiers int) (string, error) {
	named := map[string]string{"space": " ", "enter": "\r", "tab": "\t", "esc": "\x1b", "backspace": "\x7f"}
	sequence, isNamed := named[base]
	if !isNamed {
		if utf8.RuneCountInString(base) != 1 {
			return "", fmt.Errorf("%q is neither one character nor the name of a key", base)
		}
		sequence = base
	}
	if modifiers&1 != 0 {
		if isNamed {
			return "", fmt.Errorf("terminals send shift+%s as %s", base, base)
		}
		sequence = strings.ToUpper(sequence)
	}
	if modifiers&4 != 0 {
		switch c := sequence[0]; {
		case len(sequence) > 1 || isNamed && base != "space":
			return "", fmt.Errorf("terminals have no ctrl+%s", base)
		case c == ' ', c >= 'a' && c <= 'z', c >= '\\' && c <= '_':
			sequence = string(rune(c & 0x1f))
		default:
			return "", fmt.Errorf("terminals have no ctrl+%s", base)
		}
	}
	if modifiers&2 != 0 {
		sequence = "\x1b" + sequence
	}
	return sequence, nil
}
