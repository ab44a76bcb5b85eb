package filing

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"lede/briefing"
	"lede/content/durable"
	"lede/content/sanitize"
)

// A Folder is a folder of the person's that briefings are filed in. It is not safe for
// concurrent use.
type Folder struct {
	path  string
	force bool
	disk  durable.Disk
	// names are those that were looked at, or filed under, and what is there.
	names map[string]occupant
}

// An occupant is what has a name.
type occupant struct {
	text     [sha256.Size]byte
	original string // SHA-256 of the document that the text was made of, if it says so
	stays    bool   // it was filed in this Folder's time, or is no file: nothing goes over it
}

// A Paper is a text to be filed.
type Paper struct {
	Doc *briefing.Document
	// Name is that of the file it comes from, without extension; "" where there is none.
	Name string
	// Original is the SHA-256 of the document that Doc's text was made of, in
	// hexadecimal; "" for what was a text to begin with.
	Original string
}

// Filed is where a paper is.
type Filed struct {
	Path string
	// Already is true when it was there before, and nothing was written.
	Already bool
}

// Open opens the folder at path and makes it, but none above it, if it is not there. With
// force, papers are written over files of their names that were there before.
//
// Its errors, and File's, are sentences.
func Open(path string, force bool) (*Folder, error) {
	label := sanitize.Line(filepath.ToSlash(path))
	switch err := os.Mkdir(path, 0o777); { //nolint:gosec // as the umask has it
	case errors.Is(err, fs.ErrExist):
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() {
			return nil, fmt.Errorf("%s is not a folder; name one, or a new name for one", label)
		}
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no folder that %s could be in; make that first", label)
	case err != nil:
		return nil, fmt.Errorf("the folder %s cannot be made: %s", label, durable.Reason(err))
	}
	return &Folder{path: path, force: force, disk: durable.Documents(), names: make(map[string]occupant)}, nil
}

// File writes a paper as a file: Markdown as NAME.md and plain text as NAME.txt, each as
// lede reads it.
func (f *Folder) File(p Paper) (Filed, error) {
	name, extension := nameOf(p.Doc, p.Name), ".md"
	if p.Doc.Format == briefing.FormatPlain {
		extension = ".txt"
	}
	return f.place(name, extension, p.Original, []byte(p.Doc.Text))
}

// mostNumbers is how many files of one name there may be.
const mostNumbers = 100_000

// place finds a name for what is to be written, and writes it.
func (f *Folder) place(name, extension, original string, b []byte) (Filed, error) {
	mine := occupant{text: sha256.Sum256(b), original: original, stays: true}
	for n := 1; n <= mostNumbers; {
		numbered := name + extension
		if n > 1 {
			numbered = name + "-" + strconv.Itoa(n) + extension
		}
		path := filepath.Join(f.path, numbered)
		there, taken, err := f.at(numbered)
		if err != nil {
			return Filed{}, cannotFile(path, err)
		}
		over := taken && f.force && !there.stays
		switch {
		case taken && !over && there.same(mine):
			return Filed{path, true}, nil
		case taken && !over:
			n++
			continue
		}
		write := f.disk.Add
		if over {
			write = f.disk.Replace
		}
		switch err := write(path, b); {
		case !over && errors.Is(err, fs.ErrExist): // it came in between
			n++
			continue
		case err != nil:
			return Filed{}, cannotFile(path, err)
		}
		f.names[numbered] = mine
		return Filed{path, false}, nil
	}
	return Filed{}, fmt.Errorf("there are too many files called %s already; name another folder", sanitize.Line(name))
}

// same reports whether two are the same document.
func (o occupant) same(other occupant) bool {
	return o.text == other.text || other.original != "" && o.original == other.original
}

// at is what has a name in the folder.
func (f *Folder) at(name string) (there occupant, taken bool, err error) {
	if there, taken = f.names[name]; taken {
		return there, true, nil
	}
	path := filepath.Join(f.path, name)
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return occupant{}, false, nil
	case err != nil:
		return occupant{}, false, err
	case !info.Mode().IsRegular():
		there.stays = true
	default:
		// One that cannot be read is another document as far as can be told.
		there, _ = occupantOf(path)
	}
	f.names[name] = there
	return there, true, nil
}

// occupantOf is the document in the file at path.
func occupantOf(path string) (occupant, error) {
	in, err := os.Open(path)
	if err != nil {
		return occupant{}, err
	}
	defer func() { _ = in.Close() }() // it was only read
	head := make([]byte, 64<<10)      // front matter is shorter
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return occupant{}, err
	}
	o := occupant{original: briefing.Glance(string(head[:n]), briefing.Options{}).Meta.Original.SHA256}
	sum := sha256.New()
	_, _ = sum.Write(head[:n]) // a hash takes all
	if _, err := io.Copy(sum, in); err != nil {
		return occupant{}, err
	}
	sum.Sum(o.text[:0])
	return o, nil
}

// cannotFile says why a file could not be written.
func cannotFile(path string, err error) error {
	label := sanitize.Line(filepath.ToSlash(path))
	switch {
	case durable.Full(err):
		return fmt.Errorf("%s could not be written, for the disk is full; make room and import it again", label)
	case durable.Forbidden(err):
		return fmt.Errorf("%s may not be written by you; name a folder of your own", label)
	}
	return fmt.Errorf("%s could not be written: %s", label, sanitize.Line(durable.Reason(err)))
}
