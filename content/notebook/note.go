package notebook

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"lede/briefing/anchor"
)

// A Note is what the reader wrote on a passage. One without words is a highlight.
//
// Where two ledes change the same note, each field that one of them changed is as
// that one left it; where both wrote in Body, the words of both are kept, those that
// were there first in a second note (see CopyOf). For that, a Note knows what it was
// when the notebook gave it out: it is changed in place or copied, not made anew.
type Note struct {
	ID string // a UUID; "" for one that has not been kept yet
	// Briefing is the text that the note was last found in; its Path is not kept. Title
	// is how that calls itself and File the name of its file, for where the text is
	// not at hand.
	Briefing    Key
	Title, File string
	Anchor      anchor.Anchor
	Position    Position // of the passage in that text
	Body        string   // as it was written: Markdown, unless Plain
	Plain       bool
	Tags        []string // as TagsOf finds them in Body; given by the notebook
	// Creator is whose note it is when a colleague gave it; "" for the reader's own.
	Creator           string
	Created, Modified time.Time
	// CopyOf is the ID of the note beside which this one was kept because two ledes
	// had changed its words; "" for all others.
	CopyOf string
	// Source and Canonical are the addresses by which another program knows the text
	// and the note; "" for lede's own.
	Source, Canonical string

	kept *Note // as the notebook gave it out, nil for a new one
}

// A Position is a passage by Unicode code points, as the W3C counts
// (https://www.w3.org/TR/annotation-model/#text-position-selector). Zero means that
// they have not been counted.
type Position struct{ Start, End int }

// MaxBody is the size of the longest note, in bytes.
const MaxBody = 1 << 20

// Limits of what is kept beside the words, in bytes; what is longer comes from no
// honest hand and is cut.
const (
	maxName  = 1 << 10 // titles, slugs, files, creators
	maxURI   = 4 << 10
	maxQuote = 4 << 10 // as long as a passage is quoted whole (briefing/anchor)
)

// On is n on a passage of a briefing's text, given by byte offsets: the way to make a
// Note or to attach one anew. It reads all of the text.
func (n Note) On(k Key, title, text string, start, end int) Note {
	n.Briefing, n.Title, n.File = k, title, ""
	if k.Path != "" {
		n.File = filepath.Base(k.Path)
	}
	n.Anchor = anchor.Read(text).Quote(start, end)
	before := utf8.RuneCountInString(text[:n.Anchor.Start])
	n.Position = Position{before, before + utf8.RuneCountInString(text[n.Anchor.Start:n.Anchor.End])}
	return n
}

// Equal reports whether two notes say the same in all that is kept of them.
func (n Note) Equal(other Note) bool {
	return n.ID == other.ID && n.Body == other.Body && n.Plain == other.Plain &&
		n.attachment() == other.attachment() && slices.Equal(n.Tags, other.Tags) &&
		n.Creator == other.Creator && n.CopyOf == other.CopyOf && n.Canonical == other.Canonical &&
		n.Created.Equal(other.Created) && n.Modified.Equal(other.Modified)
}

// An attachment is what a note is on.
type attachment struct {
	hash, slug, title, file, source string
	anchor                          anchor.Anchor
	position                        Position
}

func (n Note) attachment() attachment {
	return attachment{n.Briefing.Hash, n.Briefing.Slug, n.Title, n.File, n.Source, n.Anchor, n.Position}
}

func (n *Note) attach(a attachment) {
	n.Briefing = Key{Hash: a.hash, Slug: a.slug}
	n.Title, n.File, n.Source, n.Anchor, n.Position = a.title, a.file, a.source, a.anchor, a.position
}

// base is n as the notebook gave it out.
func (n Note) base() Note {
	if n.kept == nil {
		return Note{}
	}
	return *n.kept
}

// clone is n with tags of its own.
func (n Note) clone() Note {
	n.Tags = slices.Clone(n.Tags)
	return n
}

// ready is n as it can be kept. Its errors are sentences for the reader.
func (n Note) ready() (Note, error) {
	if n.ID == "" {
		n.ID = uuid.NewString()
	} else if id, err := uuid.Parse(n.ID); err == nil {
		n.ID = id.String()
	} else {
		return n, errors.New("a note without a UUID cannot be kept")
	}
	if !validHash(n.Briefing.Hash) && n.Source == "" {
		return n, errors.New("a note on no briefing cannot be kept")
	}
	if len(n.Body) > MaxBody {
		return n, fmt.Errorf("a note has at most %d MB, and this one has more; shorten it", MaxBody>>20)
	}
	if base := n.base(); base.ID != "" && n.Anchor != base.Anchor && n.Position == base.Position {
		n.Position = Position{} // of another passage
	}
	if !validHash(n.Briefing.Hash) {
		n.Briefing.Hash = ""
	}
	if n.File == "" && n.Briefing.Path != "" {
		n.File = filepath.Base(n.Briefing.Path)
	}
	n.Briefing.Path = ""
	n.Body = strings.ToValidUTF8(n.Body, "\uFFFD")
	for _, words := range []*string{&n.Briefing.Slug, &n.Title, &n.File, &n.Creator} {
		*words = cut(*words, maxName)
	}
	for _, words := range []*string{&n.Source, &n.Canonical} {
		*words = cut(*words, maxURI)
	}
	for _, words := range []*string{&n.Anchor.Exact, &n.Anchor.Prefix, &n.Anchor.Suffix, &n.Anchor.Tail} {
		*words = cut(*words, maxQuote)
	}
	n.Tags = TagsOf(n.Body)
	n.Created, n.Modified = inUTC(n.Created), inUTC(n.Modified)
	if n.Created.IsZero() {
		n.Created = n.Modified
	}
	return n, nil
}

// inUTC is a time as it comes back from a file.
func inUTC(t time.Time) time.Time { return t.UTC().Round(0) }

// cut is s in UTF-8 and at most limit bytes of it, whole characters.
func cut(s string, limit int) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}
