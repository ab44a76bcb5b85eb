package cli

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/content/conversion/hostile"
	"lede/content/sanitize"
)

var everyHostile = flag.Bool("hostile", false, "show every hostile document instead of one in four")

// A document that attacks is shown as text, exit code 0, or is said not to be readable,
// exit code 1; and nothing else is left of it.
func TestShowHostileDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	home, in := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	environ := []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home}
	for i, d := range hostile.Documents() {
		if i%4 != 0 && !*everyHostile {
			continue // package conversion reads them all; what comes of one is said alike
		}
		t.Run(d.Name, func(t *testing.T) {
			path := filepath.Join(in, d.Name)
			if err := os.WriteFile(path, d.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			code := Main([]string{"show", path}, nil, &out, &errs, environ)
			if (code == exitOK) != (out.Len() > 0) || code != exitOK && code != exitFailed {
				t.Errorf("exit code %d with %d bytes; %s", code, out.Len(), errs.String())
			}
			if code == exitFailed && (!strings.HasPrefix(errs.String(), "lede: ") || !strings.Contains(errs.String(), d.Name)) {
				t.Errorf("it says %q", errs.String())
			}
			if !sanitize.Clean(out.String()) || !sanitize.Clean(errs.String()) {
				t.Error("what controls a terminal came through")
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		})
	}
	if left, err := os.ReadDir(in); err != nil || len(left) > 0 {
		t.Errorf("files are left: %v, %v", left, err)
	}
	kept, err := filepath.Glob(filepath.Join(home, "*", "*", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range kept {
		if filepath.Base(filepath.Dir(file)) == "converted" && filepath.Ext(file) != ".gz" {
			t.Errorf("%s is left", file)
		}
	}
}
