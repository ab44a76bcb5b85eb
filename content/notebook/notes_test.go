package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
)

func TestNotesOfABriefing(t *testing.T) {
	dir := t.TempDir()
	k, _ := sample()
	former := KeyOf("A former text.", "")
	for name, n := range map[string]*Notebook{"on disk": opened(t, dir), "private": Private()} {
		t.Run(name, func(t *testing.T) {
			if notes := n.Notes(k); len(notes) != 0 || n.Noted().Of(k) != 0 {
				t.Errorf("in an empty notebook: %v", notes)
			}
			ferry := kept1(t, n, noteOn("The ferry", "Which one?"))
			harbour := kept1(t, n, noteOn("harbour", ""))
			earlier := kept1(t, n, Note{Body: "of old"}.On(former, "", "A former text.", 2, 8))
			edited := noteOn("No reason", "edited")
			edited.Briefing.Hash = hashed("edited")
			edited = kept1(t, n, edited)
			other := kept1(t, n, Note{Body: "elsewhere"}.On(KeyOf("other", "other"), "Another", "other", 0, 5))

			for _, c := range []struct {
				key    Key
				former []string
				want   []Note
			}{
				{k, nil, []Note{harbour, edited, ferry}},
				{Key{Hash: k.Hash}, nil, []Note{harbour, ferry}},
				{Key{Slug: "harbour"}, nil, []Note{harbour, edited, ferry}},
				{k, []string{former.Hash, k.Hash, former.Hash, ""}, []Note{earlier, harbour, edited, ferry}},
				{Key{Hash: hashed("newest")}, []string{k.Hash, edited.Briefing.Hash}, []Note{harbour, edited, ferry}},
				{Key{Hash: hashed("stranger"), Slug: "stranger"}, nil, nil},
				{Key{}, nil, nil},
			} {
				sameNotes(t, n.Notes(c.key, c.former...), c.want)
				if got := n.Noted().Of(c.key, c.former...); got != len(c.want) {
					t.Errorf("%v: %d notes, want %d", c.key, got, len(c.want))
				}
			}
			sameNotes(t, n.AllNotes(), []Note{earlier, other, edited, harbour, ferry})
			if name == "private" {
				return
			}
			sameNotes(t, opened(t, dir).AllNotes(), n.AllNotes())
		})
	}
}

func TestDeletedNotesComeBack(t *testing.T) {
	dir := t.TempDir()
	for name, n := range map[string]*Notebook{"on disk": opened(t, dir), "private": Private()} {
		t.Run(name, func(t *testing.T) {
			note := kept1(t, n, noteOn("harbour", "words"))
			must(t, n.Delete(note.ID))
			sameNotes(t, n.AllNotes(), nil)
			if err := n.Delete(note.ID); !errors.Is(err, ErrNoNote) {
				t.Errorf("deleted twice: %v", err)
			}
			must(t, n.Restore(note.ID))
			sameNotes(t, n.AllNotes(), []Note{note})
			for _, id := range []string{note.ID, uuid.NewString(), "", "../lock", strings.ToUpper(note.ID)} {
				if err := n.Restore(id); err == nil {
					t.Errorf("%q is restored", id)
				}
			}
			if err := n.Delete("../lock"); !errors.Is(err, ErrNoNote) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestDeletedNotesAreNotKeptForEver(t *testing.T) {
	n := opened(t, t.TempDir())
	start := time.Now()
	n.now = func() time.Time { return start }
	old, recent := kept1(t, n, noteOn("harbour", "old")), kept1(t, n, noteOn("harbour", "recent"))
	must(t, n.Delete(old.ID))
	n.now = func() time.Time { return start.Add(keepDeleted - time.Hour) }
	must(t, n.Delete(recent.ID))
	must(t, n.Restore(old.ID))
	n.now = func() time.Time { return start.Add(keepDeleted + time.Hour) }
	must(t, n.Delete(old.ID))
	must(t, n.Restore(recent.ID)) // which was deleted two hours ago
	must(t, n.Delete(recent.ID))
	n.now = func() time.Time { return start.Add(3 * keepDeleted) }
	must(t, n.Delete(kept1(t, n, noteOn("harbour", "newest")).ID))
	for _, gone := range []Note{old, recent} {
		if err := n.Restore(gone.ID); !errors.Is(err, ErrNoNote) {
			t.Errorf("%s: %v", gone.Body, err)
		}
	}

	// Of many, the last to be deleted stay.
	for i := range maxDeleted + 1 {
		path := n.deletedPath(uuid.NewString())
		must(t, os.WriteFile(path, []byte("{}"), 0o600))
		at := n.now().Add(-time.Duration(i+1) * time.Second)
		must(t, os.Chtimes(path, at, at))
	}
	last := kept1(t, n, noteOn("harbour", "last"))
	must(t, n.Delete(last.ID))
	left, err := os.ReadDir(filepath.Dir(n.deletedPath("")))
	must(t, err)
	if len(left) != maxDeleted {
		t.Errorf("%d are kept, want %d", len(left), maxDeleted)
	}
	must(t, n.Restore(last.ID))
}

// Two ledes: each sees what the other does, and nobody's words are lost.
func TestTwoLedes(t *testing.T) {
	dir := t.TempDir()
	a, b := opened(t, dir), opened(t, dir)
	note := kept1(t, a, noteOn("harbour", "first"))
	theirs := b.AllNotes()
	sameNotes(t, theirs, []Note{note})

	// Different fields: both changes are kept.
	moved := theirs[0].On(note.Briefing, note.Title, brief, 30, 40)
	moved.Modified = tuesday
	moved = kept1(t, b, moved)
	note.Body, note.Modified = "second", tuesday.Add(-time.Hour)
	note = kept1(t, a, note)
	if note.Body != "second" || note.Anchor != moved.Anchor || !note.Modified.Equal(tuesday) {
		t.Errorf("merged to %+v", note)
	}
	sameNotes(t, b.AllNotes(), []Note{note})

	// The words: those that were written first are in a note of their own.
	mine, yours := note, b.AllNotes()[0]
	yours.Body = "theirs"
	kept1(t, b, yours)
	a.AllNotes() // that the list was shown meanwhile changes nothing
	mine.Body = "mine"
	mine = kept1(t, a, mine)
	all := a.AllNotes()
	if len(all) != 2 || mine.ID != note.ID {
		t.Fatalf("kept %+v", all)
	}
	bodies := map[string]string{all[0].Body: all[0].CopyOf, all[1].Body: all[1].CopyOf}
	if of, ok := bodies["theirs"]; !ok || of != note.ID {
		t.Errorf("kept %v", bodies)
	}
	if of, ok := bodies["mine"]; !ok || of != "" {
		t.Errorf("kept %v", bodies)
	}
	if notices := a.Notices(); len(notices) != 1 || !strings.Contains(notices[0], "note of their own") {
		t.Errorf("notices %q", notices)
	}
	sameNotes(t, b.AllNotes(), all)

	// The same words twice, and words over none, need no second note.
	yours = noteNamed(t, b, mine.ID)
	yours.Body = "agreed"
	kept1(t, b, yours)
	mine.Body = "agreed"
	kept1(t, a, mine)
	if all := a.AllNotes(); len(all) != 2 {
		t.Errorf("kept %+v", all)
	}

	// One that was deleted and changed is there, with the change.
	yours = noteNamed(t, b, mine.ID)
	must(t, a.Delete(mine.ID))
	yours.Body = "after all"
	kept1(t, b, yours)
	if got := noteNamed(t, a, mine.ID); got.Body != "after all" {
		t.Errorf("%+v", got)
	}
}

func noteNamed(t *testing.T, n *Notebook, id string) Note {
	t.Helper()
	for _, note := range n.AllNotes() {
		if note.ID == id {
			return note
		}
	}
	t.Fatalf("there is no note %s", id)
	return Note{}
}

// A note that was made anew, rather than changed, replaces nobody's words.
func TestANoteOutOfNowhere(t *testing.T) {
	n := opened(t, t.TempDir())
	first := kept1(t, n, noteOn("harbour", "first"))
	second := noteOn("harbour", "second")
	second.ID = first.ID
	kept1(t, n, second)
	if all := n.AllNotes(); len(all) != 2 {
		t.Errorf("kept %+v", all)
	}
}

// Many ledes write at once: every word arrives.
func TestManyLedesAtOnce(t *testing.T) {
	const ledes, rounds = 4, 6
	dir := t.TempDir()
	shared := kept1(t, opened(t, dir), noteOn("harbour", "begin"))
	var wg sync.WaitGroup
	for i := range ledes {
		n := opened(t, dir)
		wg.Go(func() {
			note := shared
			for j := range rounds {
				note.Body = fmt.Sprintf("%d.%d", i, j)
				kept, err := n.Keep(note)
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := n.Keep(noteOn("ferry", "own "+note.Body)); err != nil {
					t.Error(err)
				}
				note = kept
			}
		})
	}
	wg.Wait()
	said := map[string]bool{}
	for _, note := range opened(t, dir).AllNotes() {
		said[note.Body] = true
	}
	for i := range ledes {
		for j := range rounds {
			if own := fmt.Sprintf("own %d.%d", i, j); !said[own] {
				t.Errorf("%s is lost", own)
			}
		}
		// What the same lede wrote after it replaces a word; the last of each stays.
		if last := fmt.Sprintf("%d.%d", i, rounds-1); !said[last] {
			t.Errorf("%s is lost", last)
		}
	}
}

// What another program does to the folder shows, and the folder may go and come.
func TestTheFolderIsWatched(t *testing.T) {
	dir := t.TempDir()
	n := opened(t, dir)
	note := kept1(t, n, noteOn("harbour", "words"))
	other := kept1(t, opened(t, dir), noteOn("ferry", "more"))
	sameNotes(t, n.AllNotes(), []Note{note, other})

	notes := filepath.Join(dir, "notes")
	must(t, os.Rename(notes, notes+"-away"))
	sameNotes(t, n.AllNotes(), nil)
	third := kept1(t, n, noteOn("ferry", "third")) // into a new folder
	sameNotes(t, n.AllNotes(), []Note{third})
	must(t, os.Rename(filepath.Join(notes, third.ID+".json"), filepath.Join(notes+"-away", third.ID+".json")))
	must(t, os.Remove(notes))
	must(t, os.Rename(notes+"-away", notes))
	if all := n.AllNotes(); len(all) != 3 {
		t.Errorf("%d notes, want 3", len(all))
	}
	must(t, os.Remove(filepath.Join(notes, note.ID+".json")))
	if all := n.AllNotes(); len(all) != 2 {
		t.Errorf("%d notes, want 2", len(all))
	}

	// A draft of a lede that was killed goes when it is old.
	stale, fresh := filepath.Join(notes, ".x.json.1.tmp"), filepath.Join(notes, ".x.json.2.tmp")
	must(t, os.WriteFile(stale, nil, 0o600))
	must(t, os.WriteFile(fresh, nil, 0o600))
	long := time.Now().Add(-2 * abandoned)
	must(t, os.Chtimes(stale, long, long))
	n.AllNotes()
	if exists(stale) || !exists(fresh) {
		t.Errorf("old draft %v, new one %v", exists(stale), exists(fresh))
	}
	if notices := n.Notices(); len(notices) != 0 {
		t.Errorf("notices %q", notices)
	}
}

func TestDamagedNotesAreMovedAside(t *testing.T) {
	whole, err := noteOn("harbour", "words").ready()
	must(t, err)
	data, err := whole.file(nil)
	must(t, err)
	for name, content := range map[string]string{
		"empty": "", "half": string(data[:len(data)/2]), "zeros": strings.Repeat("\x00", 100),
		"another's": strings.ReplaceAll(string(data), whole.ID, uuid.NewString()), "too long": strings.Repeat(" ", maxNoteFile+1),
		"of nothing": `{"type": "Annotation", "id": "urn:uuid:` + whole.ID + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			n := opened(t, dir)
			good := kept1(t, n, noteOn("ferry", "whole"))
			path := filepath.Join(dir, "notes", whole.ID+".json")
			must(t, os.WriteFile(path, []byte(content), 0o600))

			// It may still be arriving.
			sameNotes(t, n.AllNotes(), []Note{good})
			if notices := n.Notices(); len(notices) != 0 || !exists(path) {
				t.Errorf("notices %q", notices)
			}
			n.now = func() time.Time { return time.Now().Add(2 * arrives) }
			sameNotes(t, n.AllNotes(), []Note{good})
			want := "A note is damaged: it is kept as " + path + ".damaged, where an editor may still show its words."
			if notices := n.Notices(); len(notices) != 1 || notices[0] != want {
				t.Errorf("notices %q", notices)
			}
			if b, err := os.ReadFile(path + ".damaged"); err != nil || string(b) != content {
				t.Errorf("aside is %q, %v", b, err)
			}
			kept1(t, n, whole)
			if all := n.AllNotes(); len(all) != 2 {
				t.Errorf("%d notes", len(all))
			}
		})
	}
	t.Run("arrives", func(t *testing.T) {
		n := opened(t, t.TempDir())
		must(t, os.Mkdir(filepath.Join(n.dir, "notes"), 0o700))
		path := filepath.Join(n.dir, "notes", whole.ID+".json")
		must(t, os.WriteFile(path, data[:9], 0o600))
		sameNotes(t, n.AllNotes(), nil)
		must(t, os.WriteFile(path, data, 0o600)) // in place
		sameNotes(t, n.AllNotes(), []Note{whole})
	})
}

func TestStrangersInTheFolder(t *testing.T) {
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", "words"))
	dir := filepath.Join(n.dir, "notes")
	for _, name := range []string{"README.txt", "x.json", strings.ToUpper(note.ID) + ".json", "urn:uuid:" + note.ID + ".json"} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	must(t, os.Mkdir(filepath.Join(dir, uuid.NewString()+".json"), 0o700))
	n.now = func() time.Time { return time.Now().Add(time.Minute) }
	sameNotes(t, n.AllNotes(), []Note{note})
	if notices := n.Notices(); len(notices) != 0 {
		t.Errorf("notices %q", notices)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 6 {
		t.Errorf("%v, %v", left, err)
	}
}

// What a program that keeps two machines alike makes of a note that was changed on
// both becomes a note of its own.
func TestCopiesOfNotes(t *testing.T) {
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", "here"))
	gone := kept1(t, n, noteOn("harbour", "gone"))
	must(t, n.Delete(gone.ID))
	dir := filepath.Join(n.dir, "notes")
	there := note
	there.Body = "there"
	for name, copied := range map[string]Note{
		note.ID + ".sync-conflict-20240108-093000-AAAAAAA.json": there,
		note.ID + " (copy).json":                                note,
		gone.ID + "~1.json":                                     gone,
	} {
		data, err := copied.file(nil)
		must(t, err)
		must(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	broken := filepath.Join(dir, note.ID+".old.json")
	must(t, os.WriteFile(broken, []byte("{"), 0o600))
	bodies := map[string]string{}
	for _, n := range n.AllNotes() {
		bodies[n.Body] = n.CopyOf
	}
	if len(bodies) != 3 || bodies["there"] != note.ID {
		t.Errorf("%v", bodies)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*.json")); err != nil || len(left) != 4 || !exists(broken) {
		t.Errorf("%v, %v", left, err)
	}
	sameNotes(t, opened(t, n.dir).AllNotes(), n.AllNotes())
	if notices := n.Notices(); len(notices) != 0 {
		t.Errorf("notices %q", notices)
	}
}

func TestCallersKeepTheirTags(t *testing.T) {
	for _, n := range []*Notebook{opened(t, t.TempDir()), Private()} {
		note := kept1(t, n, noteOn("harbour", "#one #two"))
		note.Tags[0] = "changed"
		n.AllNotes()[0].Tags[0] = "changed"
		n.Notes(note.Briefing)[0].Tags[0] = "changed"
		if got := n.AllNotes()[0].Tags; got[0] != "one" || got[1] != "two" {
			t.Errorf("%q", got)
		}
	}
}

func TestNotesAreTheReadersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders of the person's profile are private there")
	}
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", "x"))
	must(t, n.Delete(note.ID))
	kept1(t, n, noteOn("harbour", "y"))
	must(t, filepath.WalkDir(filepath.Join(n.dir, "notes"), func(path string, d fs.DirEntry, err error) error {
		must(t, err)
		info, err := d.Info()
		must(t, err)
		if mode := info.Mode().Perm(); mode != 0o600 && mode != 0o700 {
			t.Errorf("%s is %o", path, mode)
		}
		return nil
	}))
}
