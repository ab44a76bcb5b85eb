package filing

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"lede/briefing"
	"lede/content/durable"
	"lede/content/sanitize"
)

// New writes a briefing as a file of its own: at path, or called by its title in the
// folder that path is or, for "", the one that the person is in. It is not written over a
// file that is there unless force says so. Its error is a sentence.
func New(doc *briefing.Document, path string, force bool) (written string, err error) {
	if path == "" {
		path = "."
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() || os.IsPathSeparator(path[len(path)-1]) {
		path = filepath.Join(path, nameOf(doc, "")+".md")
	}
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("there is no folder called %s; make that first", sanitize.Line(filepath.ToSlash(filepath.Dir(path))))
	}
	disk := durable.Documents()
	if force {
		err = disk.Replace(path, []byte(doc.Text))
	} else {
		err = disk.Add(path, []byte(doc.Text))
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", fmt.Errorf("there is a file called %s already; name another, or write over it with --force", sanitize.Line(filepath.ToSlash(path)))
	case err != nil:
		return "", cannotFile(path, err)
	}
	return path, nil
}
