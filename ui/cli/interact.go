package cli

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/x/term"

	"lede/content"
	"lede/content/library"
	"lede/content/notebook"
	"lede/content/versions"
	"lede/ui"
	"lede/ui/theme"
)

// interact starts the program on what args name, and returns when the person has
// left it.
func (p *process) interact(ctx context.Context, args []string, out *os.File, l *look, conf config) error {
	shelf, err := p.openWith(ctx, args, conf)
	if err != nil {
		return err
	}
	if len(shelf.Entries) > manyBriefings {
		debug.SetGCPercent(25)
	}
	// What is indexed takes all processors that Go has; with two more, the screen always
	// has one to ask the system for, and the system gives it at once.
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + 2)
	kind, _ := l.section()
	book, notice := openNotebook(p.private)
	th := theme.Choose(l.theme, p.env, theme.BackgroundUnknown)
	width, height, err := term.GetSize(out.Fd())
	if err != nil {
		width, height = 0, 0 // the program asks again
	}
	return ui.Run(ctx, ui.Config{
		Shelf:    shelf,
		Notebook: book,
		Versions: openVersions(p.private),
		Library: func(ctx context.Context, s content.Shelf) (*library.Library, error) {
			return openLibrary(ctx, p.private, args, s)
		},
		Keys:           conf.keys,
		Theme:          th,
		FollowTerminal: l.theme == "auto" && th.Name != "plain",
		Measure:        l.width,
		Mouse:          conf.mouse,
		Watch:          true,
		Private:        p.private,
		Kind:           kind,
		OpenFirst:      len(args) > 0 && !anyFolder(args),
		Editor:         p.editor(),
		Notice:         notice,
	}, ui.Terminal{Out: out, Env: p.environ, Width: width, Height: height})
}

// manyBriefings is from how many on what is known of them is most of the memory in use:
// then a quarter as much again is enough for what comes and goes.
const manyBriefings = 20_000

// openNotebook opens the person's notebook. Where it cannot be, reading goes on
// with one that remembers until the end, and the notice says so.
func openNotebook(private bool) (book *notebook.Notebook, notice string) {
	if private {
		return notebook.Private(), ""
	}
	dir, err := notebook.DefaultDir()
	if err == nil {
		book, err = notebook.Open(dir)
	}
	if err != nil {
		return notebook.Private(), "Nothing will be remembered: " + err.Error()
	}
	return book, ""
}

// openVersions opens the store of what was read. Where there can be none, nothing is
// kept; openNotebook says why.
func openVersions(private bool) *versions.Store {
	dir, err := notebook.DefaultDir()
	if private || err != nil {
		return versions.Private()
	}
	store, err := versions.Open(filepath.Join(dir, "versions"))
	if err != nil {
		return versions.Private()
	}
	return store
}

// openLibrary opens the index of a shelf: in the person's cache folder, or in memory
// where nothing may be written.
func openLibrary(ctx context.Context, private bool, args []string, shelf content.Shelf) (*library.Library, error) {
	dir := ""
	if !private {
		dir, _ = library.DefaultDir() // without one it is in memory, and says so
	}
	return library.Open(ctx, dir, args, shelf)
}

// anyFolder reports whether one of the paths is a folder, and so names briefings
// to choose from rather than to read.
func anyFolder(paths []string) bool {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return true
		}
	}
	return false
}

// editor is the person's editor as a command and its arguments. It is split at
// blanks and never given to a shell.
func (p *process) editor() []string {
	if command := strings.Fields(p.env("VISUAL")); len(command) > 0 {
		return command
	}
	return strings.Fields(p.env("EDITOR"))
}
