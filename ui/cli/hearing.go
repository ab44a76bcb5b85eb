package cli

import (
	"context"
	"slices"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/edtf"
	"lede/briefing/voices"
	"lede/content/sanitize"
)

// A hearing is what is said in several briefings, and by whom.
type hearing struct {
	voices.Grouping
	said  []voices.Briefing
	about []heardOf
}

// A heardOf is what is told of a briefing in which something is said.
type heardOf struct {
	name, title string
	sections    []briefing.Section
	lines       []int // of each statement, where its passage begins; from 1
}

// hear reads the briefings that paths name. Its error is one to report when what could
// be read has been printed; without a hearing nothing could.
func (p *process) hear(ctx context.Context, paths []string, q *question, within func(heardOf, *attribution.Statement) bool) (*hearing, error) {
	var h hearing
	err := p.each(ctx, paths, func(b opened) error {
		all, err := attribution.Of(ctx, b.doc)
		if err != nil {
			return err
		}
		published, _ := edtf.Parse(b.doc.Meta.Published) // the zero Expr when it is no date
		about := heardOf{name: b.entry.Name, title: sanitize.Line(b.doc.Headline.Text), sections: b.doc.Sections}
		all = slices.DeleteFunc(all, func(s attribution.Statement) bool { return !within(about, &s) })
		about.lines = linesOf(b.doc.Text, all)
		h.said = append(h.said, voices.Briefing{Published: published, Statements: all})
		h.about = append(h.about, about)
		return nil
	})
	if len(h.said) == 0 {
		return nil, err
	}
	h.Grouping = voices.Group(h.said, voices.Options{Refuse: q.refuse})
	return &h, err
}

// linesOf are the lines on which the passages of statements begin, from 1.
func linesOf(text string, all []attribution.Statement) []int {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return all[i].Passage.Start - all[j].Passage.Start })
	lines := make([]int, len(all))
	line, at := 1, 0
	for _, i := range order {
		for ; at < all[i].Passage.Start; at++ {
			if text[at] == '\n' {
				line++
			}
		}
		lines[i] = line
	}
	return lines
}

// within is what --section leaves: what stands in sections of the kind.
func (l *look) within(about heardOf, s *attribution.Statement) bool {
	kind, only := l.section()
	return !only || slices.ContainsFunc(about.sections, func(in briefing.Section) bool {
		return in.Kind == kind && in.Span.Contains(s.Passage.Start)
	})
}

// A quote is a statement of a hearing.
type quote struct {
	briefing, at int
	*attribution.Statement
}

// quotes are the statements that are asked for, by briefing and in the order of each.
func (h *hearing) quotes(q *question) []quote {
	voiceOf := map[*attribution.Statement]*voices.Voice{}
	for i := range h.Voices {
		for _, s := range h.Voices[i].Heard {
			voiceOf[s.Statement] = &h.Voices[i]
		}
	}
	var found []quote
	for i := range h.said {
		for k := range h.said[i].Statements {
			if s := &h.said[i].Statements[k]; q.asks(voiceOf[s], s) {
				found = append(found, quote{i, k, s})
			}
		}
	}
	return found
}

// strangers are the names in joins that nobody has.
func (h *hearing) strangers(joins []voices.Join) []string {
	var unknown []string
	for _, j := range joins {
		for _, name := range []string{j.Spelling, j.With} {
			if !slices.ContainsFunc(h.Voices, func(v voices.Voice) bool { return slices.Contains(v.Spellings, name) }) {
				unknown = append(unknown, name)
			}
		}
	}
	return unknown
}

// section is the heading that a statement stands under, "" for none.
func (h *hearing) section(i int, s *attribution.Statement) string {
	if s.Section < 0 {
		return ""
	}
	return sanitize.Line(h.about[i].sections[s.Section].Title)
}
