package notebook

import "github.com/google/uuid"

// mergeNotes applies to there, a note as it is on disk, what differs between base and
// mine: what this lede changed. When the words differ and both have changed them, mine
// are those of the note, and a second note has the others.
func mergeNotes(base, mine, there Note) (out Note, second *Note) {
	out = there
	if mine.attachment() != base.attachment() {
		out.attach(mine.attachment())
	}
	if mine.Body != base.Body || mine.Plain != base.Plain {
		if there.Body != base.Body && there.Body != mine.Body && there.Body != "" {
			other := there.beside()
			second = &other
		}
		out.Body, out.Plain, out.Tags = mine.Body, mine.Plain, mine.Tags
	}
	if mine.Creator != base.Creator {
		out.Creator = mine.Creator
	}
	if mine.Canonical != base.Canonical {
		out.Canonical = mine.Canonical
	}
	if mine.CopyOf != base.CopyOf {
		out.CopyOf = mine.CopyOf
	}
	if mine.Modified.After(there.Modified) {
		out.Modified = mine.Modified
	}
	if out.Created.IsZero() {
		out.Created = mine.Created
	}
	return out, second
}

// beside is n as a second note, which keeps its words when they are replaced in the
// first. The same words make the same note.
func (n Note) beside() Note {
	n.CopyOf, n.Canonical = n.ID, ""
	n.ID = uuid.NewSHA1(uuid.MustParse(n.ID), []byte(n.Body)).String()
	n.kept = nil
	return n
}
