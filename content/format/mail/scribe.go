package mail

import (
	"context"
	"fmt"

	"lede/content/format/manuscript"
)

// A scribe writes the letters of a document.
type scribe struct {
	w       *manuscript.Writer
	letters int // that were written
}

// write writes a letter, with its headings and those of what is in it at the level or
// below, and then the messages that it encloses as sections.
func (s *scribe) write(ctx context.Context, l *letter, envelope *envelope, level int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.letters++
	s.notes(l)
	body, aside := withoutMailing(withoutTitle(tidy(l.body), envelope.subject))
	s.w.Blocks(forwarded(body, level)...)
	if l.sealed != "" {
		s.w.Blocks(manuscript.Paragraph{Text: manuscript.Text{{Words: "This message " + l.sealed + ".", Style: manuscript.Emphasis}}})
	}
	s.w.Blocks(listed(l.files, level)...)
	s.w.Furniture(mailingLines, append(aside, l.aside...)...)
	s.w.Furniture("signature lines", l.armour...)
	for _, n := range l.notices {
		s.w.Notice(n)
	}
	for _, e := range l.enclosed {
		within := e.envelope()
		s.w.Blocks(within.opening(level)...)
		if err := s.write(ctx, readLetter(e), &within, level+1); err != nil {
			return err
		}
	}
	return s.w.Err()
}

// notes writes the footnotes of a letter. Two letters may have the same keys.
func (s *scribe) notes(l *letter) {
	prefix := ""
	if s.letters > 1 && len(l.notes) > 0 {
		prefix = fmt.Sprintf("m%d-", s.letters)
		for t := range manuscript.Texts(l.body) {
			for i := range t {
				if t[i].Note != "" {
					t[i].Note = prefix + t[i].Note
				}
			}
		}
	}
	for _, n := range l.notes {
		s.w.Note(prefix+n.Key, tidy(n.Blocks)...)
	}
}
