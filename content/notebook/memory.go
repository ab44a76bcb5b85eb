package notebook

import (
	"maps"
	"slices"
	"time"

	"lede/briefing/anchor"
)

// A Memory is what is remembered of one briefing.
//
// Where two ledes have it open, each field that one of them changes is as that one
// left it, and every mark counts as a field of its own. Where both change
// the same field, the last to write wins, but nobody takes back how far the
// other has read, nor a text that was seen later; former hashes are those of both.
type Memory struct {
	Place    anchor.Anchor            // where reading stopped
	Furthest int                      // byte offset up to which it was read
	Read     float64                  // share of the text that was read, 0 to 1
	Marks    map[string]anchor.Anchor // by letter
	Opened   time.Time                // when it was last open; zero for never

	// Seen is the hash of the text that was last marked as read, against which it is
	// told what changed, and SeenAt when that was; "" and zero for never.
	Seen   string
	SeenAt time.Time
	// Former are the hashes of earlier texts of the same briefing, the newest first,
	// at most maxFormer of them.
	Former []string
	// Path is where it was last opened from, as the Key said that remembered it.
	Path string

	// By is what of the Key the Memory was found by, and Edited is true when that was
	// not the hash, so that the Memory is of another text: offsets may be off, and
	// Anchor.Find tells where its words are now. Neither is kept.
	By     By
	Edited bool
}

// maxFormer is how many earlier texts of a briefing are known.
const maxFormer = 64

// By is what a briefing was recognised by.
type By uint8

// What a briefing is recognised by, the surest last but for ByNothing.
const (
	ByNothing By = iota // nothing is remembered
	ByPath              // a text that was opened from the same path: only its words can tell whether it is the same briefing
	BySlug              // a text that calls itself the same
	ByHash              // the same text
)

// After is m for a text that replaces the one with the hash former.
func (m Memory) After(former string) Memory {
	m.Former = formers("", []string{former}, m.Former)
	return m
}

// formers joins lists of former hashes of the text with the hash now, each once.
func formers(now string, lists ...[]string) []string {
	var all []string
	for _, hash := range slices.Concat(lists...) {
		if len(all) < maxFormer && hash != now && validHash(hash) && !slices.Contains(all, hash) {
			all = append(all, hash)
		}
	}
	return all
}

// valid is m of the text with a hash, without what cannot be.
func (m Memory) valid(hash string) Memory {
	m.By, m.Edited = ByNothing, false
	m.Furthest = max(m.Furthest, 0)
	// The comparison is false for what is not a number, which JSON cannot hold.
	if !(m.Read >= 0) {
		m.Read = 0
	}
	m.Read = min(m.Read, 1)
	if !validHash(m.Seen) {
		m.Seen, m.SeenAt = "", time.Time{}
	}
	m.Former = formers(hash, m.Former)
	return m
}

// clone is m with marks and former hashes of its own.
func (m Memory) clone() Memory {
	m.Marks = maps.Clone(m.Marks)
	m.Former = slices.Clone(m.Former)
	return m
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
	if mine.Seen != base.Seen && !mine.SeenAt.Before(disk.SeenAt) || mine.SeenAt.After(disk.SeenAt) {
		out.Seen, out.SeenAt = mine.Seen, mine.SeenAt
	}
	if mine.Path != base.Path {
		out.Path = mine.Path
	}
	out.Former = formers("", mine.Former, disk.Former)
	out.Marks = mergeMarks(base.Marks, mine.Marks, out.Marks)
	return out
}

// mergeMarks is merge for marks; it may change disk.
func mergeMarks(base, mine, disk map[string]anchor.Anchor) map[string]anchor.Anchor {
	for letter, p := range mine {
		if q, ok := base[letter]; !ok || p != q {
			if disk == nil {
				disk = map[string]anchor.Anchor{}
			}
			disk[letter] = p
		}
	}
	for letter := range base {
		if _, ok := mine[letter]; !ok {
			delete(disk, letter)
		}
	}
	return disk
}
