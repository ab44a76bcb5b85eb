package news

import (
	"context"
	"fmt"
	"strings"

	"lede/content/format/manuscript"
)

// A scribe writes the items of a file.
type scribe struct {
	w     *manuscript.Writer
	items int // that were written
}

// section writes the item as a section, with what else it says of itself.
func (s *scribe) section(ctx context.Context, it *item, level int) error {
	s.w.Blocks(manuscript.Heading{Level: level, Text: manuscript.Text{{Words: it.heading(), Link: it.head.URL.Text}}})
	if it.head.Standfirst.Text != "" {
		s.w.Blocks(manuscript.Paragraph{Text: manuscript.Text{{Words: it.head.Standfirst.Text, Style: manuscript.Emphasis}}})
	}
	if it.head.Byline.Text != "" {
		s.w.Blocks(manuscript.Paragraph{Text: manuscript.Words("By " + it.head.Byline.Text)})
	}
	return s.rest(ctx, it, level+1)
}

// heading is the title of a section: when it was published, and its headline.
func (it *item) heading() string {
	date, title := spoken(it.head.Published.Text), it.head.Title.Text
	if date != "" && title != "" {
		return date + ": " + title
	}
	if date+title == "" {
		return "Without a headline"
	}
	return date + title
}

// rest writes what stands under the head, with headings at the level and below.
func (s *scribe) rest(ctx context.Context, it *item, level int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.items++
	s.notes(it)
	s.w.Blocks(manuscript.Under(level, it.withDateline())...)
	for _, u := range it.updates {
		if err := s.section(ctx, u, level); err != nil {
			return err
		}
	}
	s.list(level, "With this item", it.files)
	s.list(level, "About this item", it.remarks)
	for _, n := range it.notices {
		s.w.Notice(n)
	}
	return s.w.Err()
}

// notes writes the footnotes of an item. Two items may have the same keys.
func (s *scribe) notes(it *item) {
	prefix := ""
	if s.items > 1 && len(it.body.Notes) > 0 {
		prefix = fmt.Sprintf("i%d-", s.items)
		for t := range manuscript.Texts(it.body.Blocks) {
			for i := range t {
				if t[i].Note != "" {
					t[i].Note = prefix + t[i].Note
				}
			}
		}
	}
	for _, n := range it.body.Notes {
		s.w.Note(prefix+n.Key, n.Blocks...)
	}
}

// list writes a list under a heading, if there is anything to list.
func (s *scribe) list(level int, heading string, blocks []manuscript.Block) {
	var l manuscript.List
	for _, b := range blocks {
		l.Items = append(l.Items, []manuscript.Block{b})
	}
	if len(l.Items) > 0 {
		s.w.Blocks(manuscript.Heading{Level: level, Text: manuscript.Words(heading)}, l)
	}
}

// withDateline is the body, begun by the place that it was sent from.
func (it *item) withDateline() []manuscript.Block {
	blocks := it.body.Blocks
	if it.dateline == "" || len(blocks) == 0 {
		return blocks
	}
	p, ok := blocks[0].(manuscript.Paragraph)
	if !ok {
		return blocks
	}
	place, _, _ := strings.Cut(it.dateline, ",")
	for _, piece := range p.Text {
		words := strings.TrimSpace(piece.Words)
		if words == "" {
			continue
		}
		if strings.HasPrefix(strings.ToUpper(words), strings.ToUpper(place)) {
			return blocks // which begins so already
		}
		break
	}
	first := manuscript.Paragraph{Text: append(manuscript.Words(strings.ToUpper(it.dateline)+" — "), p.Text...)}
	return append([]manuscript.Block{first}, blocks[1:]...)
}
