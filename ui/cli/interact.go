package cli

import (
	"context"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"lede/content"
	"lede/content/notebook"
	"lede/ui"
	"lede/ui/theme"
)

// interact starts the program on what args name, and returns when the person has
// left it.
func (p *process) interact(ctx context.Context, args []string, out *os.File, l *look, conf config, private bool) error {
	shelf, err := content.Open(ctx, args, p.in)
	if err != nil {
		return err
	}
	kind, _ := l.section()
	book, notice := openNotebook(private)
	th := theme.Choose(l.theme, p.env, theme.BackgroundUnknown)
	width, height, err := term.GetSize(out.Fd())
	if err != nil {
		width, height = 0, 0 // the program asks again
	}
	return ui.Run(ctx, ui.Config{
		Shelf:          shelf,
		Notebook:       book,
		Keys:           conf.keys,
		Theme:          th,
		FollowTerminal: l.theme == "auto" && th.Name != "plain",
		Measure:        l.width,
		Mouse:          conf.mouse,
		Kind:           kind,
		OpenFirst:      len(args) > 0 && !anyFolder(args),
		Editor:         p.editor(),
		Notice:         notice,
	}, ui.Terminal{Out: out, Env: p.environ, Width: width, Height: height})
}

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
