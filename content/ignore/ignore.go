// Package ignore knows which files and folders a person wants left out when a folder
// is searched: it reads ignore files and tells whether a path is meant by them.
//
// It owns the syntax of a line and which of several lines counts. It does not own
// where ignore files lie or how they are read (package content).
//
// # A line
//
// The syntax is that of gitignore(5), as Git 2 documents it. A line is a pattern; one
// that begins with # is a comment. A pattern without a slash, or with one at its
// end only, is for names at any depth; any other begins at the folder that the ignore
// file is in. With a slash at its end it is for folders. * stands for anything but a
// slash, ? for one character, [a-z] and [!a-z] for one of a kind, ** between slashes
// for any number of folders; a backslash takes the meaning from what follows. A
// pattern after ! brings back what another leaves out, unless the folder that it is in
// is left out.
//
// Kinds that have a name, as [[:digit:]], are not known: a line with one means nothing.
package ignore

import (
	"path/filepath"
	"strings"
)

// Rules are what the ignore files of a folder say, and of those above it. The nil
// Rules leave nothing out.
type Rules struct {
	above  *Rules
	folder string // with a separator at its end, as the paths begin
	lines  []line
}

// Below returns the rules for a folder in the one that r is for. The texts are its
// ignore files': the last of their lines that means a path counts, and counts more
// than any of r.
//
// Paths in the folder begin with before.
func (r *Rules) Below(before string, texts ...string) *Rules {
	below := &Rules{above: r, folder: before}
	for _, text := range texts {
		text = strings.TrimPrefix(text, "\uFEFF")
		for s := range strings.Lines(text) {
			if l, ok := parse(s); ok {
				below.lines = append(below.lines, l)
			}
		}
	}
	if len(below.lines) == 0 {
		return r
	}
	return below
}

// Out reports whether a path is left out. It must be in the folder that the rules are
// for, and no folder that it is in may be left out.
func (r *Rules) Out(path string, isFolder bool) bool {
	for ; r != nil; r = r.above {
		rest := filepath.ToSlash(strings.TrimPrefix(path, r.folder))
		name := rest[strings.LastIndexByte(rest, '/')+1:]
		for i := len(r.lines) - 1; i >= 0; i-- {
			if l := &r.lines[i]; (isFolder || !l.folders) && l.means(rest, name) {
				return !l.back
			}
		}
	}
	return false
}
