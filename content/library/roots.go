package library

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lede/content"
)

// roots are the paths that name a shelf, absolute and with links resolved.
type roots struct {
	work     string   // the working folder, from which relative paths lead
	given    []string // absolute, as entries begin
	resolved []string
	folders  bool // one of them is a folder
}

// rootsOf finds the roots among the arguments that a shelf was opened with. What is no
// file has no root.
func rootsOf(args []string) roots {
	var r roots
	r.work, _ = os.Getwd() // without it, the shelf's relative paths are kept as they are
	for _, arg := range args {
		given := r.absolute(arg)
		resolved, err := filepath.EvalSymlinks(given)
		if err != nil {
			continue
		}
		if info, err := os.Stat(resolved); err == nil && info.IsDir() {
			r.folders = true
		}
		r.given = append(r.given, given)
		r.resolved = append(r.resolved, resolved)
	}
	return r
}

// file is the name of the index of a shelf, which does not say what is in it.
func (r roots) file() string {
	all := slices.Clone(r.resolved)
	slices.Sort(all)
	sum := sha256.Sum256([]byte(strings.Join(slices.Compact(all), "\x00")))
	return hex.EncodeToString(sum[:16]) + extension
}

// locate is the path by which the index knows the file at an absolute path: the same
// by whichever links the root was come to.
func (r roots) locate(path string) string {
	for i, given := range r.given {
		rest, ok := strings.CutPrefix(path, given)
		switch {
		case !ok || r.resolved[i] == given:
		case rest == "":
			return r.resolved[i]
		case os.IsPathSeparator(rest[0]) || os.IsPathSeparator(given[len(given)-1]):
			return filepath.Join(r.resolved[i], rest)
		}
	}
	return path
}

// absolute is filepath.Abs, which asks the system each time.
func (r roots) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(r.work, path)
}

// name is what the index calls an entry's file.
func (r roots) name(e *content.Entry) string {
	if e.Path == "" {
		return "-" + e.Name // no absolute path begins so
	}
	return r.locate(r.absolute(e.Path))
}
