package filing

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestAttachmentNames(t *testing.T) {
	for called, want := range map[string]string{
		"Kräne 2031.csv":                "Kräne 2031.csv",
		"../../etc/passwd":              "passwd",
		`C:\Windows\system.ini`:         "system.ini",
		".bashrc":                       "bashrc",
		"report.pdf.exe ":               "report.pdf.exe",
		"con":                           "attachment-con",
		"Nul.tar.gz":                    "attachment-Nul.tar.gz",
		"":                              "attachment",
		"...":                           "attachment",
		"a\x00b\x1b[2J\u202Efdp.exe":    "a␀b␛[2J-U+202E-fdp.exe",
		"what?.txt":                     "what.txt",
		"a.b c d e f g h i j k l m n o": "a.b c d e f g h i j k l m n o",
		strings.Repeat("ü", 90) + ".x":  strings.Repeat("ü", 40) + ".x",
	} {
		name, extension := attachmentName(called)
		if name+extension != want {
			t.Errorf("%q is called %q, want %q", called, name+extension, want)
		}
	}
}

// Whatever an attachment is called, its file is in the folder, in sight, and has a name
// that every system takes.
func TestAttachmentNamesLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name, extension := attachmentName(rapid.String().Draw(t, "called"))
		full := name + extension
		if filepath.Base(full) != full || strings.HasPrefix(full, ".") || strings.HasSuffix(full, ".") || strings.TrimSpace(full) != full ||
			strings.ContainsAny(full, `<>:"/\|?*`) || !utf8.ValidString(full) || len(full) > 120 || name == "" {
			t.Fatalf("%q", full)
		}
	})
}

func TestAttach(t *testing.T) {
	dir := t.TempDir()
	f, err := Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	beside, err := f.Beside(Filed{Path: filepath.Join(dir, "letter.md")})
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range []struct {
		called, words, want string
		already             bool
	}{
		{"run.sh", "#!/bin/sh\n", "run.sh", false},
		{"run.sh", "#!/bin/sh\n", "run.sh", true},
		{"../run.sh", "other", "run-2.sh", false},
	} {
		got, err := beside.Attach(c.called, []byte(c.words))
		want := filepath.Join(dir, "letter-attachments", c.want)
		if err != nil || got.Path != want || got.Already != c.already {
			t.Fatalf("%d: %+v, %v; want %s", i, got, err, want)
		}
		if info, err := os.Stat(want); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o111 != 0 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}
