package notebook

import (
	"time"

	"lede/briefing/anchor"
)

// A Memory is what is remembered of one briefing.
//
// Where two ledes have it open, each field that one of them changes is as that one
// left it, and every mark counts as a field of its own. Where both change
// the same field, the last to write wins, but nobody takes back how far the
// other has read.
type Memory struct {
	Place    anchor.Anchor            // where reading stopped
	Furthest int                      // byte offset up to which it was read
	Read     float64                  // share of the text that was read, 0 to 1
	Marks    map[string]anchor.Anchor // by letter
	Opened   time.Time                // when it was last open; zero for never
	// Edited is true when the Memory is of another text with the same slug: offsets
	// may be off, and Anchor.Find tells where its words are now. It is not kept.
	Edited bool
}

// merge applies to disk what differs between base and mine: what this lede changed
// since it last knew.
func merge(base, mine, disk Memory) Memory {
	out := disk.clone()
	if mine.Place != base.Place {
		out.Place = mine.Place
	}
	if mine.Furthest != base.Furthest {
		out.Furthest = mine.Furthest
		if disk.Furthest != base.Furthest {
			out.Furthest = max(mine.Furthest, disk.Furthest)
		}
	}
	if mine.Read != base.Read {
		out.Read = mine.Read
		if disk.Read != base.Read {
			out.Read = max(mine.Read, disk.Read)
		}
	}
	if mine.Opened.After(disk.Opened) {
		out.Opened = mine.Opened
	}
	for letter, p := range mine.Marks {
		if q, ok := base.Marks[letter]; !ok || p != q {
			if out.Marks == nil {
				out.Marks = map[string]anchor.Anchor{}
			}
			out.Marks[letter] = p
		}
	}
	for letter := range base.Marks {
		if _, ok := mine.Marks[letter]; !ok {
			delete(out.Marks, letter)
		}
	}
	return out
}
