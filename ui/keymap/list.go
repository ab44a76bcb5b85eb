package keymap

import (
	"strings"
	"unicode/utf8"
)

// A List is one group of the table as it is shown to a person.
type List struct {
	Group Group
	Rows  []Row
}

// A Row is the keys that do one thing, or several alike.
type Row struct {
	Keys  []string
	Do    string
	Names []string // of the actions, as the configuration calls them
}

// Lists arranges what works at a place, or at any of several, by group. Neighbours
// that do the same, as the nine keys of the sections by number, share a row.
func (m Map) Lists(at Context) []List {
	byGroup := make([][]Row, groupCount)
	for _, b := range m.Bindings(at) {
		rows := byGroup[b.Group]
		if n := len(rows); n > 0 && rows[n-1].Do == b.Do {
			rows[n-1].Keys = append(rows[n-1].Keys, b.Keys...)
			rows[n-1].Names = append(rows[n-1].Names, b.Name)
			continue
		}
		byGroup[b.Group] = append(rows, Row{Keys: b.Keys, Do: b.Do, Names: []string{b.Name}})
	}
	var lists []List
	for g, rows := range byGroup {
		if len(rows) > 0 {
			lists = append(lists, List{Group: Group(g), Rows: rows})
		}
	}
	return lists
}

// Everywhere is every place, for a listing of the whole table.
const Everywhere = onAnything | OnSelection | OnPrompt | OnEditor

// Arrows are the signs for the arrow keys: up, down, left and right.
type Arrows [4]string

// Label is a key as it is printed on a keyboard: "PgDn", "Ctrl+D", "Alt+→". Of two
// that are pressed after each other it is both: "]c".
func Label(key string, arrows Arrows) string {
	if first, then, ok := strings.Cut(key, " "); ok {
		return Label(first, arrows) + Label(then, arrows)
	}
	var b strings.Builder
	for {
		modifier, rest, found := strings.Cut(key, "+")
		if !found || modifier == "" || rest == "" {
			break
		}
		b.WriteString(capital(modifier) + "+")
		key = rest
	}
	switch key {
	case "up":
		key = arrows[0]
	case "down":
		key = arrows[1]
	case "left":
		key = arrows[2]
	case "right":
		key = arrows[3]
	case "pgup":
		key = "PgUp"
	case "pgdown":
		key = "PgDn"
	case "backspace":
		key = "Bksp"
	default:
		if utf8.RuneCountInString(key) > 1 || b.Len() > 0 {
			key = capital(key)
		}
	}
	return b.String() + key
}

// capital is s with its first letter a capital.
func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// Labels is a row's keys in one line, with sep between them. Three or more
// characters that follow each other, as the digits do, are shown as a range.
func Labels(keys []string, arrows Arrows, sep string) string {
	var parts []string
	for i := 0; i < len(keys); {
		n := run(keys[i:])
		if n >= 3 {
			parts = append(parts, keys[i]+"-"+keys[i+n-1])
		} else {
			n = 1
			parts = append(parts, Label(keys[i], arrows))
		}
		i += n
	}
	return strings.Join(parts, sep)
}

// run is how many keys from the first on are single bytes, each one more than the
// one before.
func run(keys []string) int {
	n := 1
	for n < len(keys) && len(keys[n-1]) == 1 && len(keys[n]) == 1 && keys[n][0] == keys[n-1][0]+1 {
		n++
	}
	return n
}

// Markdown is the whole table as the README has it.
func (m Map) Markdown() string {
	var b strings.Builder
	for i, list := range m.Lists(Everywhere) {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("| " + list.Group.String() + " | keys | name |\n| --- | --- | --- |\n")
		for _, row := range list.Rows {
			b.WriteString("| " + row.Do + " | " + markdownKeys(row.Keys) + " | " + markdownNames(row.Names) + " |\n")
		}
	}
	return b.String()
}

func markdownKeys(keys []string) string {
	spelt := Labels(keys, Arrows{"↑", "↓", "←", "→"}, "\x00")
	quoted := strings.Split(strings.ReplaceAll(spelt, "|", `\|`), "\x00")
	return "`" + strings.Join(quoted, "` `") + "`"
}

func markdownNames(names []string) string {
	if n := len(names); n > 2 {
		return "`" + names[0] + "` … `" + names[n-1] + "`"
	}
	return "`" + strings.Join(names, "` `") + "`"
}
