package content

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	const sentence = "The minister said on Tuesday that “no decision” had been taken — and that one was near.\n"
	for _, mb := range []int{1, 10, 100} {
		path := filepath.Join(b.TempDir(), "a.md")
		if err := os.WriteFile(path, bytes.Repeat([]byte(sentence), mb<<20/len(sentence)), 0o600); err != nil {
			b.Fatal(err)
		}
		s, err := Open(b.Context(), []string{path}, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%dMB", mb), func(b *testing.B) {
			b.SetBytes(s.Entries[0].Size)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Load(b.Context(), 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	for i := range 10_000 {
		sub := filepath.Join(dir, fmt.Sprintf("desk %d", i%100))
		if err := os.MkdirAll(sub, 0o700); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("briefing %d.md", i)), []byte("# A\n"), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	var s Shelf
	b.Run("Open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var err error
			if s, err = Open(b.Context(), []string{dir}, nil); err != nil || len(s.Entries) != 10_000 {
				b.Fatal(len(s.Entries), err)
			}
		}
	})
	b.Run("Refresh", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, d, err := s.Refresh(b.Context()); err != nil || !d.Empty() {
				b.Fatalf("%+v, %v", d, err)
			}
		}
	})
}
