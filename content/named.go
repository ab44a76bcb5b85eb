package content

import "path/filepath"

// named is which files of one folder arguments name, and whether they are on the
// shelf already: a file is there once, however it was come to.
type named map[string]bool

// take reports whether the file is new on the shelf, and says that it is there now.
func (n named) take(name string) bool {
	taken, ok := n[name]
	if ok {
		n[name] = true
	}
	return !taken
}

// A register knows the files that arguments name.
type register struct {
	in       map[string]named  // by their folder, with links resolved
	resolved map[string]string // folders, as they are named
}

// newRegister registers what args name. What is a folder, or is not there, does no
// harm.
func newRegister(args []string) register {
	r := register{make(map[string]named), make(map[string]string)}
	for _, arg := range args {
		folder, name := r.place(arg)
		if r.in[folder] == nil {
			r.in[folder] = make(named)
		}
		r.in[folder][name] = false
	}
	return r
}

// take is named.take for a path that was registered.
func (r register) take(path string) bool {
	folder, name := r.place(path)
	return r.in[folder].take(name)
}

// place is the folder that a path is in, with links resolved as far as that can be
// done, and its name there.
func (r register) place(path string) (folder, name string) {
	path = filepath.Clean(path)
	given := filepath.Dir(path)
	folder, ok := r.resolved[given]
	if !ok {
		var err error
		if folder, err = resolve(given); err != nil {
			folder = given
		}
		r.resolved[given] = folder
	}
	return folder, filepath.Base(path)
}
