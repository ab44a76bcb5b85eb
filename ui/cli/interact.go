package cli

import (
	"context"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"lede/content"
	"lede/content/notebook"
	"lede/ui"
	"lede/ui/theme"
)

// interact starts the program on what args name, on the terminal out.
func (p *process) interact(ctx context.Context, args []string, out *os.File, l *look, conf config, private bool) error {
	shelf, err := content.Open(ctx, args, p.in)
	if err != nil {
		return err
	}
	book, notice := openNotebook(private)
	kind, _ := l.section()
	asked := l.theme == "" || l.theme == "auto"
	chosen := theme.Choose(l.theme, p.env, theme.BackgroundUnknown)
	width, height, err := term.GetSize(out.Fd())
	if err != nil {
		width, height = 0, 0 // the program asks again
	}
	return ui.Run(ctx, ui.Config{
		Shelf:          shelf,
		Notebook:       book,
		Keys:           conf.keys,
		Theme:          chosen,
		FollowTerminal: asked && chosen.Name != theme.Plain().Name,
		Measure:        l.width,
		Mouse:          conf.mouse,
		Kind:           kind,
		OpenFirst:      len(args) > 0 && !slices.ContainsFunc(args, isFolder),
		Editor:         p.editor(),
		Notice:         notice,
		SaveAfter:      2 * time.Second,
	}, ui.Terminal{Out: out, Env: p.environ, Width: width, Height: height})
}

// openNotebook is the person's notebook. Where there is no place for one, or none
// is wanted, it remembers until the program ends; the notice says which.
func openNotebook(private bool) (book *notebook.Notebook, notice string) {
	if private {
		return notebook.Private(), ""
	}
	dir, err := notebook.DefaultDir()
	if err != nil {
		return notebook.Private(), err.Error()
	}
	if book, err = notebook.Open(dir); err != nil {
		return notebook.Private(), err.Error()
	}
	return book, ""
}

// editor is the command that edits a file: its words as they are, for no shell
// reads them.
func (p *process) editor() []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if words := strings.Fields(p.env(name)); len(words) > 0 {
			return words
		}
	}
	return nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
