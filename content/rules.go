package content

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lede/content/ignore"
)

// ignoreFiles are the names of files that say what is left out of the folder that
// they lie in, the one that counts most last.
//
// Git's own says what is not to be kept in versions, which is a good guess at what is
// not for reading where a folder is kept so, and none anywhere else: it is heeded in
// Git's work trees only, as other programs that search do.
func ignoreFiles() []string { return []string{gitIgnore, ".ignore", ".ledeignore"} }

const gitIgnore = ".gitignore"

// longestRules is the size of the largest ignore file that is heeded, in bytes.
const longestRules = 1 << 20

// rulesWith returns the rules in f, which holds what found lists, and whether it is in a
// work tree.
func (f folder) rulesWith(found []fs.DirEntry) (rules *ignore.Rules, inTree bool) {
	var lying []string // what begins with a dot, which is little
	for _, d := range found {
		if name := d.Name(); strings.HasPrefix(name, ".") {
			lying = append(lying, name)
		}
	}
	inTree = f.inTree || slices.Contains(lying, ".git")
	var texts []string
	for _, name := range ignoreFiles() {
		if slices.Contains(lying, name) && (inTree || name != gitIgnore) {
			texts = append(texts, readRules(filepath.Join(f.path, name)))
		}
	}
	return f.rules.Below(f.before(), texts...), inTree
}

// readRules reads an ignore file. One that cannot be read says nothing.
func readRules(path string) string {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > longestRules {
		return ""
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(b)
}

// inWorkTree reports whether an absolute folder is in one of Git's work trees.
func inWorkTree(folder string) bool {
	for {
		if _, err := os.Lstat(filepath.Join(folder, ".git")); err == nil {
			return true
		}
		above := filepath.Dir(folder)
		if above == folder {
			return false
		}
		folder = above
	}
}
