package mail_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/mail"
	"lede/content/format/manuscript"
	"lede/content/sanitize"
)

var update = flag.Bool("update", false, "write the golden files anew")

// A converter is any of the package's.
type converter interface {
	Name() string
	Sniff(extension string, b []byte) bool
	Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error
}

// container is a converter whose documents hold files.
type container interface {
	converter
	Attachment(ctx context.Context, in manuscript.Original, n int) (string, []byte, error)
}

// A failer is what a test of any kind can do.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

var sum = regexp.MustCompile(`sha256: [0-9a-f]{64}`)

// converted is the text of a file, without what depends on its every byte.
func converted(tb failer, c converter, extension string, b []byte) string {
	tb.Helper()
	var out strings.Builder
	w := manuscript.NewWriter(&out, "mail", b, 64<<20)
	if err := c.Convert(context.Background(), manuscript.Original{Bytes: b, Extension: extension}, w); err != nil {
		var refusal *manuscript.Refusal
		if !errors.As(err, &refusal) {
			tb.Fatal(err)
		}
		return "refused: it " + refusal.Reason + "\n"
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	for _, n := range w.Notices() {
		out.WriteString("\nnotice: " + n + "\n")
	}
	text := out.String()
	if !sanitize.Clean(text) {
		tb.Errorf("the text is not clean: %q", text)
	}
	return sum.ReplaceAllString(text, "sha256: …")
}

// converterOf is the first of the converters that takes the file, as the program asks them.
func converterOf(extension string, b []byte) converter {
	for _, c := range []converter{mail.Page{}, mail.Mailbox{}, mail.Converter{}} {
		if c.Sniff(extension, b) {
			return c
		}
	}
	return nil
}

// TestConvert compares what is written of the files in testdata with what should be.
func TestConvert(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal(err, "no cases")
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(archive.Files); i += 2 {
				file, want := &archive.Files[i], &archive.Files[i+1]
				extension := strings.TrimPrefix(filepath.Ext(file.Name), ".")
				c := converterOf(extension, file.Data)
				if c == nil {
					t.Fatalf("%s is not recognised", file.Name)
				}
				got := converted(t, c, extension, file.Data)
				if *update {
					want.Data = []byte(got)
				} else if got != string(want.Data) {
					t.Errorf("%s reads as\n%s\nand not as\n%s", file.Name, got, want.Data)
				}
				if extension == "emlx" || bytes.Contains(file.Data, []byte("Content-Length")) {
					continue // it states how many bytes there are
				}
				crlf := strings.ReplaceAll(string(file.Data), "\n", "\r\n")
				if other := converted(t, c, extension, []byte(crlf)); other != got {
					t.Errorf("with CRLF %s reads as\n%s\nand not as\n%s", file.Name, other, got)
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
