package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing/attribution"
	"lede/briefing/voices"
	"lede/ui/roll"
)

// anonymous is what --footing calls all who have no name.
const anonymous = "anonymous"

// An asking is the flags that say whose words are asked for.
type asking struct {
	speaker  string
	footings []string
	forms    []string
	apart    []string
}

func (a *asking) flags(c *cobra.Command) {
	c.Flags().StringVar(&a.speaker, "speaker", "", "only whom this `NAME` is a part of: of a name, of its spellings, of the words")
	c.Flags().StringSliceVar(&a.footings, "footing", nil, "only speakers on this `KIND` of footing, or several: named,outlet; anonymous is described and bare")
	c.Flags().StringSliceVar(&a.forms, "form", nil, "only statements of this `FORM`, or several: direct,mixed,indirect")
	c.Flags().StringArrayVar(&a.apart, "apart", nil, "keep the two names of `NAME=NAME` apart: they are not one person's")
	complete(c, "footing", footingNames())
	complete(c, "form", formNames())
}

// A question is whose words are asked for.
type question struct {
	speaker  string // folded, "" for everybody
	footings []attribution.Footing
	forms    []attribution.Form
	refuse   []voices.Join
}

// read reads the flags.
func (a *asking) read(c *cobra.Command) (question, error) {
	q := question{speaker: roll.Fold(a.speaker)}
	for _, given := range a.footings {
		found := footingsCalled(given)
		if found == nil {
			return q, misused(c, "--footing "+given+": there are "+list(footingNames()))
		}
		q.footings = append(q.footings, found...)
	}
	for _, given := range a.forms {
		i := slices.Index(formNames(), called(given))
		if i < 0 {
			return q, misused(c, "--form "+given+": there are "+list(formNames()))
		}
		q.forms = append(q.forms, attribution.Form(i))
	}
	for _, given := range a.apart {
		one, other, ok := strings.Cut(given, "=")
		if one, other = strings.TrimSpace(one), strings.TrimSpace(other); !ok || one == "" || other == "" {
			return q, misused(c, "--apart "+given+": it has to be two names, as in \"Kani=Ali Bagheri Kani\"")
		}
		q.refuse = append(q.refuse, voices.Join{Spelling: one, With: other})
	}
	return q, nil
}

func called(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// footingsCalled are the footings of a name, nil for none.
func footingsCalled(name string) []attribution.Footing {
	var found []attribution.Footing
	for f := range attribution.Named + 1 {
		if called(name) == f.String() || called(name) == anonymous && f.Anonymous() {
			found = append(found, f)
		}
	}
	return found
}

// footingNames are what --footing understands, the surest first.
func footingNames() []string {
	var names []string
	for f := range attribution.Named + 1 {
		names = append(names, (attribution.Named - f).String())
	}
	return append(names, anonymous)
}

func formNames() []string {
	var names []string
	for f := range attribution.Indirect + 1 {
		names = append(names, f.String())
	}
	return names
}

// asks reports whether a statement is asked for, of a voice or of none.
func (q *question) asks(v *voices.Voice, s *attribution.Statement) bool {
	switch {
	case len(q.footings) > 0 && !slices.Contains(q.footings, s.Speaker.Footing):
		return false
	case len(q.forms) > 0 && !slices.Contains(q.forms, s.Form):
		return false
	case q.speaker == "":
		return true
	}
	named := func(words string) bool { return strings.Contains(roll.Fold(words), q.speaker) }
	return v != nil && slices.ContainsFunc(v.Spellings, named) || named(s.Speaker.Name) || named(s.Speaker.Text)
}
