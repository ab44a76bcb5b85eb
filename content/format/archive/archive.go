// Package archive reads documents that are ZIP archives inside, as DOCX, ODT and EPUB
// are, within bounds that hold whatever the archive says of itself.
//
// It owns what an archive may cost and which name is which file. It does not own what the
// files mean. Nothing is ever written to disk, so a name is only a name and may hold
// anything.
//
// # Limits
//
// What may be read is counted as it comes out of the decompressor: the sizes that an
// archive states are never believed, and entries that share the same compressed bytes
// gain nothing.
//
//   - 64 MB for one file. The text of a long novel is a tenth of that in any markup.
//   - 256 MB in all that is read, the same file read twice being counted twice.
//   - 250 bytes out of each byte of a file, once 4 MB of it are out. Markup that repeats
//     itself comes to 100; a bomb, to the 1032 that Deflate can do.
//   - 50,000 files. The longest books have some thousands.
package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"lede/content/format/manuscript"
)

// The limits, in bytes where they are not numbers of files.
const (
	fileLimit  = 64 << 20
	totalLimit = 256 << 20
	ratioLimit = 250
	ratioFrom  = 4 << 20
	filesLimit = 50_000
)

// An Archive is a ZIP archive in memory. It is not safe for concurrent use.
type Archive struct {
	names  []string
	exact  map[string]*zip.File
	folded map[string]*zip.File
	spent  int // of totalLimit
}

// Open reads the directory of the archive in b, which must not change while it is used.
// The error is a *manuscript.Refusal.
func Open(b []byte) (*Archive, error) {
	// A directory has an entry that begins so for each file, whatever number it states.
	const entry = "PK\x01\x02"
	if bytes.Count(b, []byte(entry)) > filesLimit {
		return nil, &manuscript.Refusal{Reason: fmt.Sprintf("holds more than %d files, which no document does", filesLimit)}
	}
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // no name becomes a path here
		return nil, &manuscript.Refusal{
			Reason: "is cut short or damaged: the list of what it holds, which should be at its end, cannot be read. Get the file again",
			Cause:  err,
		}
	}
	a := &Archive{exact: make(map[string]*zip.File, len(r.File)), folded: make(map[string]*zip.File, len(r.File))}
	for _, f := range r.File {
		name := slashed(f.Name)
		if strings.HasSuffix(name, "/") {
			continue // a folder
		}
		if _, twice := a.exact[name]; twice {
			continue
		}
		a.names = append(a.names, name)
		a.exact[name] = f
		if key := strings.ToLower(name); a.folded[key] == nil {
			a.folded[key] = f
		}
	}
	return a, nil
}

// slashed is a name as the ZIP format wants it, which not all programs know.
func slashed(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	for {
		rest := strings.TrimPrefix(strings.TrimLeft(name, "/"), "./")
		if rest == name {
			return name
		}
		name = rest
	}
}

// Names are the names of the files, with slashes, in the order of the directory. Of files
// with one name only the first counts.
func (a *Archive) Names() []string { return a.names }

// Read returns a file. A name that no file has exactly is matched without regard to case.
//
// The error matches fs.ErrNotExist for a name that is not there, and is a
// *manuscript.Refusal where a limit or a password stands against reading. For a damaged
// file it is another, and what could be read of it is returned beside the error.
func (a *Archive) Read(name string) ([]byte, error) {
	name = slashed(name)
	f := a.exact[name]
	if f == nil {
		f = a.folded[strings.ToLower(name)]
	}
	if f == nil {
		return nil, fmt.Errorf("read %q in the archive: %w", name, fs.ErrNotExist)
	}
	const encrypted = 1 // of the flags, in the ZIP application note, 4.4.4
	if f.Flags&encrypted != 0 {
		return nil, &manuscript.Refusal{Reason: "is encrypted; save it without a password and open that"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("open %q in the archive: %w", name, err)
	}
	defer func() { _ = r.Close() }() // nothing was opened but memory
	b, err := a.bounded(r, f.CompressedSize64)
	if refusal := (*manuscript.Refusal)(nil); err != nil && !errors.As(err, &refusal) {
		err = fmt.Errorf("read %q in the archive: %w", name, err)
	}
	return b, err
}

// bounded reads r, which has no more than compressed bytes to read from.
func (a *Archive) bounded(r io.Reader, compressed uint64) ([]byte, error) {
	var b []byte
	for {
		limit := min(fileLimit, totalLimit-a.spent)
		if len(b) > ratioFrom && uint64(len(b))/ratioLimit > compressed {
			limit = 0
		}
		if len(b) > limit {
			a.spent += len(b)
			return nil, &manuscript.Refusal{Reason: "unpacks to far more than it could need, as files do that are made to exhaust a computer; it was not read"}
		}
		if len(b) == cap(b) {
			b = append(make([]byte, 0, max(2*cap(b), 64<<10)), b...)
		}
		n, err := r.Read(b[len(b):min(cap(b), len(b)+1<<20)])
		b = b[:len(b)+n]
		if err != nil {
			a.spent += len(b)
			if errors.Is(err, io.EOF) {
				return b, nil
			}
			return b, err
		}
	}
}
