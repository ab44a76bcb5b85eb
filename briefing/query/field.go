package query

import (
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/attribution"
)

// A field is a filter's name and what it understands.
type field struct {
	name string
	// values are all that it takes; nil where it takes words or a date.
	values []string
	// example is a filter that could be meant.
	example string
	read    func(f *field, value string, at briefing.Span) (Node, error)
}

// fields lists the filters in the order in which they are told of.
func fields() []field {
	yesNo := []string{"yes", "no"}
	return []field{
		{"kind", kindNames(), "kind:unknown", readKind},
		{"speaker", nil, `speaker:"the minister"`, readSpeaker},
		{"footing", footingNames(), "footing:anonymous", readFooting},
		{"source", nil, "source:courier", readSource},
		{"after", nil, "after:2023-10-07", readDated},
		{"before", nil, "before:2024", readDated},
		{"on", nil, "on:2024-01", readDated},
		{"published", nil, "published:2024-01", readPublished},
		{"title", nil, "title:warning", readTitle},
		{"path", nil, "path:2024/", readPath},
		{"changed", yesNo, "changed:yes", readChanged},
		{"noted", nil, "noted:yes", readNoted},
	}
}

// fieldCalled is the field of a name, in any case.
func fieldCalled(name string) (field, bool) {
	all := fields()
	i := slices.IndexFunc(all, func(f field) bool { return strings.EqualFold(f.name, name) })
	if i < 0 {
		return field{}, false
	}
	return all[i], true
}

func isField(name string) bool {
	_, ok := fieldCalled(name)
	return ok
}

// isFieldName reports whether a filter could be called so: by letters alone.
func isFieldName(name string) bool {
	if name == "" {
		return false
	}
	for i := range len(name) {
		if c := name[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// filter reads the value of the filter called name, which begins at start.
func (p *parser) filter(name string, start int) (Node, error) {
	from := p.pos
	value, quoted := p.quoted()
	if quoted && p.star() {
		value += "*"
	}
	if !quoted {
		value = p.bare()
	}
	whole := briefing.Span{Start: start, End: p.pos}
	f, ok := fieldCalled(name)
	if !ok {
		return nil, &Error{briefing.Span{Start: start, End: start + len(name)}, unknownField(name, value)}
	}
	value = strings.TrimSpace(value)
	if value == "" {
		return nil, &Error{whole, f.wants()}
	}
	return f.read(&f, value, briefing.Span{Start: from, End: p.pos})
}

// wants says what a field takes.
func (f *field) wants() string {
	if f.values != nil {
		return f.name + ": takes " + list(f.values) + "."
	}
	return f.name + ": wants something behind it, as in " + f.example + "."
}

// refuses is the error for a value that is none of a field's.
func (f *field) refuses(value string, at briefing.Span) error {
	problem := "There is no " + f.name + ":" + value + ". "
	if near := nearest(value, f.values); near != "" {
		problem += "Is it " + f.name + ":" + near + "? "
	}
	return &Error{at, problem + f.wants()}
}

// unknownField says what to do about a filter that there is not.
func unknownField(name, value string) string {
	var names []string
	for _, f := range fields() {
		names = append(names, f.name)
	}
	problem := "There is no filter called " + name + ". "
	if near := nearest(name, names); near != "" {
		problem += "Is it " + near + ":? "
	}
	return problem + "To look for the words themselves, put them in quotation marks: \"" + name + ":" + value + "\"."
}

// list is values as a sentence lists them.
func list(values []string) string {
	n := len(values)
	if n == 1 {
		return values[0]
	}
	return strings.Join(values[:n-1], ", ") + " or " + values[n-1]
}

func kindNames() []string {
	var names []string
	for _, k := range briefing.Kinds() {
		names = append(names, k.String())
	}
	return names
}

// anonymous is the footing of all who have no name.
const anonymous = "anonymous"

// footingNames are the footings, the surest first.
func footingNames() []string {
	var names []string
	for f := range attribution.Named + 1 {
		names = append(names, (attribution.Named - f).String())
	}
	return append(names, anonymous)
}

// footingsCalled are the footings of a name in lower case, nil for none.
func footingsCalled(name string) []attribution.Footing {
	var found []attribution.Footing
	for f := range attribution.Named + 1 {
		if name == f.String() || name == anonymous && f.Anonymous() {
			found = append(found, f)
		}
	}
	return found
}
