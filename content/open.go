package content

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"lede/content/samples"
	"lede/content/sanitize"
)

// Open puts on a shelf what args name: files of any extension, folders with
// everything in them that is announced as a text, and "-" for stdin, which is
// not read yet. Without args the shelf holds the samples, the guide first.
//
// What cannot be read becomes an entry that says why. Only when nothing at all can
// be read is that an error, or when ctx ends.
func Open(ctx context.Context, args []string, stdin io.Reader) (Shelf, error) {
	if len(args) == 0 {
		return openSamples()
	}
	o, err := openAll(ctx, args, stdin, nil)
	if err != nil {
		return Shelf{}, err
	}
	if err := nothingReadable(o.entries); err != nil {
		return Shelf{}, err
	}
	return Shelf{
		Entries: slices.Clone(o.entries), Title: o.title(args), Ignored: o.ignored,
		args: slices.Clone(args), folders: o.folders,
	}, nil
}

// openAll fills a shelf with what args name, but for the files at the paths in known.
// Its error is ctx's.
func openAll(ctx context.Context, args []string, stdin io.Reader, known map[string]bool) (*opening, error) {
	o := opening{
		stdin: stdin, several: len(args) > 1, known: known,
		ahead: newReadahead(), seen: make(map[string]bool), named: newRegister(args),
	}
	defer o.ahead.end()
	for _, arg := range args {
		if err := o.open(ctx, arg); err != nil {
			return nil, err
		}
	}
	return &o, nil
}

// An opening is a shelf being filled.
type opening struct {
	stdin   io.Reader
	several bool // more than one argument
	known   map[string]bool
	entries []Entry
	ignored int
	folders []string
	ahead   *readahead
	// seen are the folders that have been searched, with links resolved, and "-".
	seen  map[string]bool
	named register
}

// open adds what one argument names. Its error is ctx's.
func (o *opening) open(ctx context.Context, arg string) error {
	if arg == "-" {
		o.openStdin()
		return ctx.Err()
	}
	label := labelOf(arg)
	info, err := os.Stat(arg)
	if err != nil || !info.IsDir() {
		o.alsoIn(filepath.Dir(arg))
	}
	if err != nil {
		trouble := cannotOpen(label, err)
		if _, linked := os.Readlink(arg); linked == nil {
			trouble = deadLink(label, err)
		}
		e := Entry{Name: label, Size: -1, Err: trouble}
		if arg != "" {
			e.Path = filepath.Clean(arg)
		}
		o.put(e)
		return ctx.Err()
	}
	if info.IsDir() {
		return o.openFolder(ctx, arg, label)
	}
	if !o.named.take(arg) {
		return ctx.Err()
	}
	e := entryOf(label, filepath.Clean(arg), info)
	if info.Mode()&fs.ModeNamedPipe != 0 {
		// As from a shell's process substitution: there to be read once.
		e = Entry{Name: label, Size: -1, from: &stream{label: label, open: func() (io.ReadCloser, error) { return os.Open(arg) }}}
	}
	o.put(e)
	return ctx.Err()
}

// put puts an entry on the shelf.
func (o *opening) put(e Entry) {
	if e.Path == "" || !o.known[e.Path] {
		o.entries = append(o.entries, e)
	}
}

// alsoIn says that a folder has something on the shelf, without being searched.
func (o *opening) alsoIn(folder string) {
	if !slices.Contains(o.folders, folder) {
		o.folders = append(o.folders, folder)
	}
}

func (o *opening) openStdin() {
	if o.seen["-"] {
		return
	}
	o.seen["-"] = true
	e := Entry{Name: stdinLabel, Size: -1}
	in := &stream{label: stdinLabel, open: func() (io.ReadCloser, error) { return io.NopCloser(o.stdin), nil }}
	if f, ok := o.stdin.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			e.Size, in.size = info.Size(), info.Size()
		}
	}
	e.from = in
	o.put(e)
}

const stdinLabel = "standard input"

// title names the shelf after the one thing on it, or counts the entries.
func (o *opening) title(args []string) string {
	if len(args) > 1 {
		return "Shelf" // how many there are is said beside it
	}
	if args[0] == "-" {
		return stdinLabel
	}
	path := args[0]
	if abs, err := filepath.Abs(path); err == nil {
		path = abs // the folder that is called "." has a name
	}
	return sanitize.Line(filepath.Base(path))
}

// entryOf is the entry of a file that is there, with what speaks against reading
// it.
func entryOf(label, path string, info fs.FileInfo) Entry {
	e := Entry{Name: label, Path: path, Size: info.Size(), Modified: info.ModTime(), id: identityOf(info)}
	if !info.Mode().IsRegular() {
		e.Size, e.Err = -1, notAFile(label, info.Mode())
	} else if e.Size > MaxBytes {
		e.Err = tooLarge(label)
	}
	return e
}

func labelOf(path string) string {
	if path == "" {
		return "“”"
	}
	return sanitize.Line(filepath.ToSlash(filepath.Clean(path)))
}

func openSamples() (Shelf, error) {
	s := Shelf{Title: "Samples"}
	files := samples.Files()
	for _, name := range samples.Names() {
		info, err := fs.Stat(files, name)
		if err != nil {
			return Shelf{}, fmt.Errorf("the built-in samples are incomplete: %w", err)
		}
		s.Entries = append(s.Entries, Entry{Name: name, Size: info.Size(), Sample: true, from: sample{files, name}})
	}
	return s, nil
}

// A sample is a file that is built in.
type sample struct {
	files fs.FS
	name  string
}

func (s sample) read(context.Context) ([]byte, error) { return fs.ReadFile(s.files, s.name) }
