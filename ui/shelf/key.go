package shelf

import "strings"

// A key is what a briefing is ordered, grouped and looked for by, made of its Item once
// so that a hundred thousand of them can be gone through between two frames.
type key struct {
	folded  string // title, outlet and name, folded, a line each
	letters letters
	day     moment
	folder  int32 // number among the folders
	outlet  int32 // number among the outlets; noOutlet for none
	titled  bool
	gone    bool
	changed bool
	noted   bool
	reading reading
}

const noOutlet = -1

// key makes the key of an item. folded is what has been of its last one.
func (p *Pane) key(it *Item, folded string) key {
	k := key{
		day: momentOf(it.Date), folder: p.folders.number(folder(it.Name)), outlet: noOutlet,
		titled: it.Title != "", gone: it.Gone, changed: it.Changed != 0, noted: it.Noted != 0, reading: it.reading(),
	}
	if it.Outlet != "" {
		k.outlet = p.outlets.number(it.Outlet)
	}
	p.scratch = appendFolded(p.scratch[:0], it.Title)
	p.scratch = appendFolded(append(p.scratch, '\n'), it.Outlet)
	p.scratch = appendFolded(append(p.scratch, '\n'), it.Name)
	if k.folded = folded; string(p.scratch) != folded {
		k.folded = string(p.scratch)
	}
	k.letters = lettersOf(k.folded)
	return k
}

// folder is the folder that a file is in; "" for the one that was opened.
func folder(name string) string { return name[:max(strings.LastIndexByte(name, '/'), 0)] }
