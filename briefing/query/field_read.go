package query

import (
	"slices"
	"strings"

	"lede/briefing"
)

// either reads a list of values, of which one is enough.
func (f *field) either(value string, at briefing.Span, read func(string) (Node, bool)) (Node, error) {
	var all Or
	for part := range strings.SplitSeq(value, ",") {
		part = strings.ToLower(strings.TrimSpace(part))
		if part == "" {
			continue
		}
		n, ok := read(part)
		if !ok {
			return nil, f.refuses(part, at)
		}
		all = append(all, n)
	}
	if len(all) == 0 {
		return nil, &Error{at, f.wants()}
	}
	return joinOr(all), nil
}

func readKind(f *field, value string, at briefing.Span) (Node, error) {
	return f.either(value, at, func(name string) (Node, bool) {
		k, ok := briefing.ParseKind(name)
		return Kind{k}, ok
	})
}

func readFooting(f *field, value string, at briefing.Span) (Node, error) {
	return f.either(value, at, func(name string) (Node, bool) {
		found := footingsCalled(name)
		return Footing{name, found}, found != nil
	})
}

func readChanged(f *field, value string, at briefing.Span) (Node, error) {
	switch strings.ToLower(value) {
	case "yes":
		return Changed{true}, nil
	case "no":
		return Changed{false}, nil
	}
	return nil, f.refuses(value, at)
}

func readNoted(f *field, value string, at briefing.Span) (Node, error) {
	switch strings.ToLower(value) {
	case "yes":
		return Noted{}, nil
	case "no":
		return Noted{None: true}, nil
	}
	w, err := f.words(value, at)
	return Noted{Words: w}, err
}

// words reads a value that is words.
func (f *field) words(value string, at briefing.Span) (Words, error) {
	w := readWords(value, false)
	if w.Empty() {
		return w, &Error{at, f.wants()}
	}
	return w, nil
}

func readSpeaker(f *field, value string, at briefing.Span) (Node, error) {
	w, err := f.words(value, at)
	return Speaker{w}, err
}

func readSource(f *field, value string, at briefing.Span) (Node, error) {
	w, err := f.words(value, at)
	return Source{w}, err
}

func readTitle(f *field, value string, at briefing.Span) (Node, error) {
	w, err := f.words(value, at)
	return Title{w}, err
}

func readPath(_ *field, value string, _ briefing.Span) (Node, error) { return Path{value}, nil }

func readDated(f *field, value string, at briefing.Span) (Node, error) {
	when, err := readTime(f, value, at)
	return Dated{relationCalled(f.name), value, when}, err
}

func readPublished(f *field, value string, at briefing.Span) (Node, error) {
	when, err := readTime(f, value, at)
	return Published{value, when}, err
}

// relationNames are the filters by date.
var relationNames = [...]string{On: "on", Before: "before", After: "after"}

func relationCalled(name string) Relation {
	return Relation(slices.Index(relationNames[:], name))
}
