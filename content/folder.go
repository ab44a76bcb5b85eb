package content

import (
	"io/fs"
	"path/filepath"
	"strings"

	"lede/content/ignore"
	"lede/content/sanitize"
)

// A folder is one that is being searched.
type folder struct {
	path     string        // how it was come to, clean
	resolved string        // absolute, with links resolved
	label    string        // how the entries in it are prefixed, sanitised; "" for the only argument
	rules    *ignore.Rules // of the folders above it
	inTree   bool          // one of those is a work tree
}

// before is what the paths in f begin with.
func (f folder) before() string {
	return strings.TrimSuffix(filepath.Join(f.path, "x"), "x")
}

// paths are those of what f holds. They share their memory: a shelf has very many.
func (f folder) paths(in []fs.DirEntry) []string {
	before, size := f.before(), 0
	for _, d := range in {
		size += len(before) + len(d.Name())
	}
	var all strings.Builder
	all.Grow(size)
	for _, d := range in {
		all.WriteString(before)
		all.WriteString(d.Name())
	}
	rest, paths := all.String(), make([]string, len(in))
	for i, d := range in {
		n := len(before) + len(d.Name())
		paths[i], rest = rest[:n], rest[n:]
	}
	return paths
}

// labelOf is how what f holds under a name is called, which is mostly how its path
// ends; then it takes no memory of its own.
func (f folder) labelOf(path, name string) string {
	if f.label == "" {
		return sanitize.Line(path[len(path)-len(name):])
	}
	if n := len(f.label) + 1 + len(name); filepath.Separator == '/' && n <= len(path) &&
		strings.HasPrefix(path[len(path)-n:], f.label) {
		return sanitize.Line(path[len(path)-n:])
	}
	return f.label + "/" + sanitize.Line(name)
}
