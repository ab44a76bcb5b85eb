package content

import (
	"os"
	"strings"
	"testing"
)

// An attachment goes on the shelf behind all else, also one of an attachment, and once.
func TestAttach(t *testing.T) {
	t.Chdir(t.TempDir())
	const note = "Content-Type: text/markdown; name=note.md\r\nContent-Disposition: attachment; filename=\"../note.md\"\r\n\r\n# A note\r\n\r\nIts words.\r\n"
	letter := func(subject, boundary string, parts ...string) string {
		between := "\r\n--" + boundary + "\r\n"
		return "From: ada@a.example\r\nSubject: " + subject + "\r\nDate: Mon, 3 Mar 2031 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n" +
			strings.Join(append([]string{"", "Content-Type: text/plain\r\n\r\nSee below."}, parts...), between) + "\r\n--" + boundary + "--\r\n"
	}
	inner := "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=inner.eml\r\n\r\n" + letter("Inner", "inner", note)
	must(t, os.WriteFile("a.eml", []byte(letter("Outer", "outer", inner)), 0o600))
	must(t, os.WriteFile("b.md", []byte("# B\n"), 0o600))
	opened, err := Open(t.Context(), []string{"a.eml", "b.md"}, nil)
	must(t, err)

	s, mail, err := opened.Attach(t.Context(), 0, 1)
	must(t, err)
	s, at, err := s.Attach(t.Context(), mail, 1)
	must(t, err)
	if again, same, err := s.Attach(t.Context(), mail, 1); err != nil || same != at || len(again.Entries) != 4 {
		t.Errorf("again it is at %d of %d, %v", same, len(again.Entries), err)
	}
	if mail != 2 || at != 3 || s.Entries[at].Name != "a.eml › inner.eml › note.md" || s.Entries[at].Path != "" || len(opened.Entries) != 2 {
		t.Errorf("%d, %d: %+v", mail, at, s.Entries)
	}
	src, err := s.Load(t.Context(), at)
	if err != nil || !strings.HasPrefix(src.Text, "# A note") || src.Name != "a" && !strings.HasSuffix(src.Name, "note") {
		t.Errorf("%+v, %v", src, err)
	}
	if src, err := s.Load(t.Context(), mail); err != nil || !strings.Contains(src.Text, "See below.") {
		t.Errorf("%+v, %v", src, err)
	}
	if r, d, err := s.Refresh(t.Context()); err != nil || !d.Empty() || len(r.Entries) != 4 {
		t.Errorf("looked at again: %+v, %v", d, err)
	}
	if _, _, err := s.Attach(t.Context(), 1, 1); err == nil || !strings.HasPrefix(err.Error(), "b.md is a copy") {
		t.Errorf("of a copy: %v", err)
	}
	for _, i := range []int{0, 1} {
		if _, _, err := s.Attach(t.Context(), i, 9); err == nil {
			t.Errorf("%s has a ninth attachment", s.Entries[i].Name)
		}
	}
}
