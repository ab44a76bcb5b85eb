package watch

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(path), 0o700))
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

func TestPatrolSees(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(dir string) error
		want bool
	}{
		{"nothing", func(string) error { return nil }, false},
		{"a new file", func(dir string) error { return os.WriteFile(filepath.Join(dir, "e", "new.md"), nil, 0o600) }, true},
		{"a new folder", func(dir string) error { return os.Mkdir(filepath.Join(dir, "new"), 0o700) }, true},
		{"one written in place", func(dir string) error { return os.WriteFile(filepath.Join(dir, "e", "b.md"), []byte("longer"), 0o600) }, true},
		{"one touched", func(dir string) error {
			return os.Chtimes(filepath.Join(dir, "a.md"), time.Time{}, time.Unix(1e9, 0))
		}, true},
		{"one renamed", func(dir string) error { return os.Rename(filepath.Join(dir, "a.md"), filepath.Join(dir, "z.md")) }, true},
		{"one deleted", func(dir string) error { return os.Remove(filepath.Join(dir, "e", "b.md")) }, true},
		{"a folder deleted", func(dir string) error { return os.RemoveAll(filepath.Join(dir, "e")) }, true},
		{"one that is hidden, in place", func(dir string) error { return os.WriteFile(filepath.Join(dir, ".a.md.swp"), []byte("longer"), 0o600) }, false},
		{"rules", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, ".ledeignore"), []byte("longer"), 0o600)
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, name := range []string{"a.md", "e/b.md", ".a.md.swp", ".ledeignore"} {
				write(t, filepath.Join(dir, name), "text")
			}
			p := newPatrol()
			if !p.set(t.Context(), []string{dir, filepath.Join(dir, "e")}) {
				t.Error("the folders are not new")
			}
			learn(t, p)
			must(t, c.do(dir))
			if got := p.round(t); got != c.want {
				t.Errorf("changed: %v", got)
			}
			if p.round(t) {
				t.Error("changed again")
			}
		})
	}
}

// round looks until all files have been looked at.
func (p *patrol) round(t *testing.T) (changed bool) {
	t.Helper()
	for {
		changed = p.look(t.Context()) || changed
		if p.next == 0 {
			return changed
		}
	}
}

// learn is the first round, which always says that something may have changed.
func learn(t *testing.T, p *patrol) {
	t.Helper()
	if !p.round(t) {
		t.Error("what happened before the first look is not told")
	}
	if p.round(t) {
		t.Error("changed before anything was done")
	}
}

func TestPatrolOfWhatIsNotThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "later")
	p := newPatrol()
	p.set(t.Context(), []string{dir})
	learn(t, p)
	write(t, filepath.Join(dir, "a.md"), "text")
	if !p.round(t) {
		t.Error("it came and was not seen")
	}
}

func TestPatrolRemembersOnSet(t *testing.T) {
	one, other := t.TempDir(), t.TempDir()
	p := newPatrol()
	p.set(t.Context(), []string{one})
	learn(t, p)
	write(t, filepath.Join(one, "a.md"), "text")
	if !p.set(t.Context(), []string{one, other}) {
		t.Error("the other is not new")
	}
	if p.set(t.Context(), []string{one, other}) {
		t.Error("the other is new twice")
	}
	if !p.round(t) {
		t.Error("what changed before is forgotten")
	}
}

func TestPace(t *testing.T) {
	p := pace{share: 100, least: time.Second, most: time.Minute}
	for took, want := range map[time.Duration]time.Duration{
		0: time.Second, time.Millisecond: time.Second, 50 * time.Millisecond: 5 * time.Second, time.Second: time.Minute,
	} {
		if got := p.after(took); got != want {
			t.Errorf("%v after %v, want %v", got, took, want)
		}
	}
}
