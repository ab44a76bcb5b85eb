package shelf

import (
	"strings"
	"time"
)

// An Item is one briefing on the shelf. What is said of it need not be sanitised.
type Item struct {
	Name      string // the file's name, for display, with slashes
	Title     string // "" until it has been looked at
	Derived   bool   // the title is not the document's own
	Outlet    string // "" when it names none
	Published string // as it is to be shown, best in 12 cells; "" when it does not say
	// Date is Published as an order needs it: a date or a time of ISO 8601, of which the
	// end may be missing ("2031", "2031-03", "2031-03-05T06:30"), or of EDTF. "" stands
	// last.
	Date     string
	Modified time.Time // of the file; zero when it is not known
	Words    int
	Kinds    [16]int32 // items by kind of section
	Partial  bool      // Words and Kinds cover the beginning only
	Read     int       // percent
	Changed  int       // passages that changed since it was last read, or Uncounted
	Noted    int       // the reader's notes and highlights
	Err      string    // why it cannot be read
	Known    bool      // it has been looked at
	Gone     bool      // its file is no longer there, and it is not listed
}

// Uncounted is how many passages of a briefing changed when that is not known, but that
// some did.
const Uncounted = -1

// longest is how many bytes of a title, an outlet or a date are looked at: more than any
// screen shows, and little enough for a document that is one endless headline.
const longest = 1000

// clipped is the item without what no screen shows.
func (it Item) clipped() Item {
	for _, text := range []*string{&it.Title, &it.Outlet, &it.Published} {
		if len(*text) > longest {
			*text = strings.ToValidUTF8((*text)[:longest], "") + "…"
		}
	}
	return it
}

// reading is how far a briefing has been read.
type reading uint8

const (
	unread reading = iota
	begun
	finished
)

func (it *Item) reading() reading {
	switch {
	case it.Read >= 100:
		return finished
	case it.Read > 0:
		return begun
	}
	return unread
}
