package mail_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/mail"
	"lede/content/format/manuscript"
	"lede/content/sanitize"
)

// fuzz holds for any bytes: there is a text that is clean, or an error, and every file that
// the text links to can be had.
func fuzz(f *testing.F, c converter, extensions ...string) {
	f.Helper()
	cases, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			for _, e := range extensions {
				if filepath.Ext(file.Name) == "."+e {
					f.Add(file.Data)
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var out strings.Builder
		w := manuscript.NewWriter(&out, "mail", b, 1<<22)
		in := manuscript.Original{Bytes: b, Extension: extensions[0]}
		_ = c.Convert(t.Context(), in, w)
		if err := w.Close(); err != nil && !errors.Is(err, manuscript.ErrTooLong) {
			t.Fatal(err)
		}
		if !sanitize.Clean(out.String()) {
			t.Fatalf("not clean: %q", out.String())
		}
		files, ok := c.(container)
		if !ok || !strings.Contains(out.String(), "](attachment:1/") {
			return
		}
		name, _, err := files.Attachment(context.Background(), in, 1)
		if err == nil && strings.ContainsAny(name, `/\`+"\x00") {
			t.Fatalf("a file is called %q", name)
		}
	})
}

func FuzzMessage(f *testing.F) { fuzz(f, mail.Converter{}, "eml") }

func FuzzMailbox(f *testing.F) { fuzz(f, mail.Mailbox{}, "mbox") }

func FuzzPage(f *testing.F) { fuzz(f, mail.Page{}, "mhtml") }
