package mail

import (
	netmail "net/mail"
	"strings"
)

// A person is who a message is from or to. Either may be missing.
type person struct{ name, address string }

// people are those that a field of addresses names.
func people(value string) []person {
	var all []person
	if list, err := (&netmail.AddressParser{}).ParseList(value); err == nil && !strings.Contains(value, "=?") {
		for _, a := range list {
			all = append(all, person{strings.TrimSpace(a.Name), a.Address})
		}
		return all
	}
	for _, one := range addresses(value) {
		if p := someone(one); p != (person{}) {
			all = append(all, p)
		}
	}
	return all
}

// addresses divides a list at the commas that are in no quotes, brackets or comments. It
// is decoded only then, for a name may have a comma in its encoded words.
func addresses(value string) []string {
	var all []string
	start, quoted, depth := 0, false, 0
	for i := range len(value) {
		switch c := value[i]; {
		case c == '"' && (i == 0 || value[i-1] != '\\'):
			quoted = !quoted
		case quoted:
		case c == '<' || c == '(':
			depth++
		case c == '>' || c == ')':
			depth = max(0, depth-1)
		case (c == ',' || c == ';') && depth == 0:
			all = append(all, value[start:i])
			start = i + 1
		}
	}
	return append(all, value[start:])
}

// someone reads one address as people write them: a name and an address in angle
// brackets, or an address and a name in round ones, or either alone.
func someone(s string) person {
	s = strings.TrimSpace(s)
	if open := strings.LastIndexByte(s, '<'); open >= 0 {
		address, _, _ := strings.Cut(s[open+1:], ">")
		return person{unquoted(words(s[:open])), strings.TrimSpace(address)}
	}
	address, comment, _ := strings.Cut(s, "(")
	if strings.Contains(address, "@") {
		name, _, _ := strings.Cut(comment, ")")
		return person{unquoted(words(name)), strings.TrimSpace(address)}
	}
	return person{name: strings.TrimSuffix(unquoted(words(s)), ":")}
}

func unquoted(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 1 && name[0] == '"' && name[len(name)-1] == '"' {
		name = name[1 : len(name)-1]
	}
	return strings.TrimSpace(strings.ReplaceAll(name, `\`, ""))
}

// called is what the person is called in few words.
func (p person) called() string {
	if p.name != "" {
		return p.name
	}
	return p.address
}

// full is the person with the address.
func (p person) full() string {
	if p.name == "" || p.address == "" || strings.EqualFold(p.name, p.address) {
		return p.called()
	}
	return p.name + " <" + p.address + ">"
}

// mostNamed is how many of those whom a message went to are named in its text.
const mostNamed = 20

// allFull names people one after another.
func allFull(all []person) string {
	var names []string
	for i, p := range all {
		if i == mostNamed {
			names = append(names, "…")
			break
		}
		names = append(names, p.full())
	}
	return strings.Join(names, ", ")
}
