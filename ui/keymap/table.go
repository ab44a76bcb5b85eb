package keymap

// table is the default bindings. It is a function and not a variable so that
// nothing can change it and nothing is built before it is needed.
func table() []Binding {
	all := moving()
	all = append(all, sections()...)
	all = append(all, followingAndFinding()...)
	all = append(all, panes()...)
	all = append(all, time()...)
	all = append(all, heard()...)
	all = append(all, shelved()...)
	all = append(all, changing()...)
	all = append(all, noting()...)
	return append(all, keepingAndScreen()...)
}

func moving() []Binding {
	const (
		steps    = onAnything | OnSelection
		passages = onLists | OnSelection
	)
	return []Binding{
		{LineDown, "line-down", keys("j", "down"), Moving, "one line down", "down", steps},
		{LineUp, "line-up", keys("k", "up"), Moving, "one line up", "up", steps},
		{HalfDown, "half-page-down", keys("d", "ctrl+d"), Moving, "half a page down", "", onAnything},
		{HalfUp, "half-page-up", keys("u", "ctrl+u"), Moving, "half a page up", "", onAnything},
		{PageDown, "page-down", keys("space", "f", "pgdown"), Moving, "one page down", "page", onAnything},
		{PageUp, "page-up", keys("b", "pgup"), Moving, "one page up", "", onAnything},
		{Top, "top", keys("g", "home"), Moving, "to the beginning", "", onAnything},
		{Bottom, "bottom", keys("G", "end"), Moving, "to the end", "", onAnything},
		{NextPassage, "next-passage", keys("}"), Moving, "next passage", "", passages},
		{PrevPassage, "previous-passage", keys("{"), Moving, "previous passage", "", passages},
	}
}

func sections() []Binding {
	const byNumber = "section by its number"
	return []Binding{
		{NextSection, "next-section", keys("]"), Sections, "next section", "section", onLists},
		{PrevSection, "previous-section", keys("["), Sections, "previous section", "", onLists},
		{Section1, "section-1", keys("1"), Sections, byNumber, "", onPanes},
		{Section2, "section-2", keys("2"), Sections, byNumber, "", onPanes},
		{Section3, "section-3", keys("3"), Sections, byNumber, "", onPanes},
		{Section4, "section-4", keys("4"), Sections, byNumber, "", onPanes},
		{Section5, "section-5", keys("5"), Sections, byNumber, "", onPanes},
		{Section6, "section-6", keys("6"), Sections, byNumber, "", onPanes},
		{Section7, "section-7", keys("7"), Sections, byNumber, "", onPanes},
		{Section8, "section-8", keys("8"), Sections, byNumber, "", onPanes},
		{Section9, "section-9", keys("9"), Sections, byNumber, "", onPanes},
		{GoKnown, "go-known", keys("K"), Sections, "what is known", "", onPanes},
		{GoUnknown, "go-unknown", keys("U"), Sections, "what is not known", "", onPanes},
		{GoBackground, "go-background", keys("B"), Sections, "background", "", onPanes},
		{GoSignificance, "go-significance", keys("W"), Sections, "why it matters", "", onPanes},
		{GoTimeline, "go-timeline", keys("T"), Sections, "timeline", "", onPanes},
		{GoQuestions, "go-questions", keys("F"), Sections, "questions and answers", "", onPanes},
		{GoNext, "go-next", keys("X"), Sections, "what is coming", "", onPanes},
		{GoSources, "go-sources", keys("S"), Sections, "sources", "", onPanes},
	}
}

func followingAndFinding() []Binding {
	const everywhere = onAnything | OnPrompt
	return []Binding{
		{Follow, "follow", keys("enter"), Following, "to the source, or open", "open", onLists},
		{Back, "back", keys("ctrl+o", "backspace"), Following, "back to where you were", "back", onPanes | onScreens&^OnShelf},
		{Forward, "forward", keys("alt+right"), Following, "forward again", "", onPanes},
		{Close, "close", keys("esc"), Following, "close what is open", "close", onAnything | OnSelection},
		{Leave, "leave", keys("q"), Following, "one step out", "back", onAnything},
		{Quit, "quit", keys("Q", always), Following, "quit lede", "quit", everywhere | OnSelection | OnEditor},

		{Find, "find", keys("/"), Finding, "find words", "find", onLists},
		{FindNext, "find-next", keys("n"), Finding, "next hit", "next", onPanes},
		{FindPrev, "find-previous", keys("N"), Finding, "previous hit", "", onPanes},
		{Search, "search", keys("ctrl+f"), Finding, "search all briefings", "search", onLists},

		{Accept, "accept", keys("enter"), Typing, "take the line", "go", OnPrompt},
		{Cancel, "cancel", keys("esc"), Typing, "never mind", "cancel", OnPrompt},
		{NextMatch, "next-match", keys("down", "ctrl+n"), Typing, "next one listed", "", OnPrompt},
		{PrevMatch, "previous-match", keys("up", "ctrl+p"), Typing, "previous one listed", "", OnPrompt},
		{Regexp, "regexp", keys("ctrl+r"), Typing, "words or a pattern", "regexp", OnPrompt},
	}
}

func panes() []Binding {
	return []Binding{
		{NextPane, "next-pane", keys("tab"), Panes, "next pane", "pane", onPanes},
		{PrevPane, "previous-pane", keys("shift+tab"), Panes, "previous pane", "", onPanes},
		{LeftPane, "left-pane", keys("h", "left"), Panes, "pane to the left", "", onPanes},
		{RightPane, "right-pane", keys("l", "right"), Panes, "pane to the right", "", onPanes},
		{Outline, "outline", keys("o"), Panes, "outline", "outline", onPanes},
		{MarginTimeline, "margin-timeline", keys("t"), Panes, "timeline in the margin", "timeline", onPanes},
		{MarginSources, "margin-sources", keys("s"), Panes, "sources in the margin", "sources", onPanes},
		{MarginChanges, "margin-changes", keys("c"), Panes, "changes in the margin", "changes", onPanes},
		{MarginNotes, "margin-notes", keys("A"), Panes, "notes in the margin", "notes", onPanes},
		{Shelf, "shelf", keys("L"), Panes, "shelf of briefings", "shelf", onLists},
		{Chronology, "chronology", keys("C"), Panes, "chronology of all", "chronology", onLists},
		{Voices, "voices", keys("V"), Panes, "voices: who says what", "voices", onLists},
		{Fold, "fold", keys("space"), Panes, "fold or unfold a branch", "fold", OnOutline},
		{Zoom, "zoom", keys("z"), Panes, "this pane alone", "", onPanes},
	}
}

func time() []Binding {
	return []Binding{
		{ZoomIn, "zoom-in", keys("+", "=", "l", "right"), Time, "closer, down to days", "closer", OnChronology},
		{ZoomOut, "zoom-out", keys("-", "h", "left"), Time, "further, up to decades", "further", OnChronology},
		{Origins, "origins", keys("m"), Time, "stated, mentioned or both", "mentions", OnChronology},
		{OnlyBriefing, "only-briefing", keys("i"), Time, "this briefing, or all", "briefing", OnChronology},
	}
}

func heard() []Binding {
	return []Binding{
		{VoiceOrder, "voice-order", keys("o"), Heard, "by how much or name", "order", OnVoices},
		{KeepApart, "keep-apart", keys("u"), Heard, "spellings apart, or joined", "apart", OnVoices},
	}
}

func shelved() []Binding {
	return []Binding{
		{ShelfOrder, "shelf-order", keys("o"), Shelved, "in another order", "order", OnShelf},
		{ShelfGroup, "shelf-group", keys("i"), Shelved, "by folder or outlet", "group", OnShelf},
		{Preview, "preview", keys("p"), Shelved, "show how it begins", "preview", OnShelf},
	}
}

func changing() []Binding {
	return []Binding{
		{NextChange, "next-change", keys("] c", ")"), Changing, "next change", "change", onPanes},
		{PrevChange, "previous-change", keys("[ c", "("), Changing, "previous change", "", onPanes},
		{Settle, "mark-read", keys("M"), Changing, "mark as read", "settle", onPanes | OnShelf},
	}
}

func noting() []Binding {
	const onANote = OnMargin | OnNotes
	return []Binding{
		{AddNote, "add-note", keys("a"), Noting, "note or highlight this", "note", onPanes | OnSelection},
		{Select, "select", keys("v"), Noting, "select words", "", OnPage | OnSelection},
		{Notes, "notes", keys("A"), Noting, "notes of all briefings", "notes", onScreens},
		{EditNote, "edit-note", keys("e"), Noting, "edit the note", "edit", onANote},
		{DeleteNote, "delete-note", keys("x"), Noting, "delete the note, or restore", "delete", onANote},
		{AttachNote, "attach-note", keys("p"), Noting, "put the note here", "attach", OnMargin},

		{WordRight, "word-right", keys("l", "right", "w"), Selecting, "one word more", "more", OnSelection},
		{WordLeft, "word-left", keys("h", "left", "b"), Selecting, "one word less", "less", OnSelection},
		{OtherEnd, "other-end", keys("o"), Selecting, "move the other end", "", OnSelection},

		{SaveNote, "save-note", keys("ctrl+s", "alt+enter"), Writing, "keep the note", "keep", OnEditor},
		{DropNote, "drop-note", keys("esc"), Writing, "leave it as it was", "cancel", OnEditor},
		{WriteElsewhere, "write-elsewhere", keys("ctrl+e"), Writing, "write in your editor", "editor", OnEditor},
	}
}

func keepingAndScreen() []Binding {
	const everywhere = onAnything | OnPrompt
	return []Binding{
		{Copy, "copy", keys("y"), Keeping, "copy with its citation", "copy", onPanes | OnVoices | OnSearch | OnSelection},
		{CopyPlain, "copy-plain", keys("Y"), Keeping, "copy the words alone", "", onPanes | OnVoices | OnSearch | OnSelection},
		{SetMark, "set-mark", keys("m"), Keeping, "mark, then a letter", "mark", onPanes},
		{GoMark, "go-mark", keys("'"), Keeping, "to a mark's letter", "", onPanes},
		{Edit, "edit", keys("e"), Keeping, "open in your editor", "", OnPage | OnOutline},
		{Reload, "reload", keys("ctrl+r"), Keeping, "read the file again", "", onPanes},

		{Help, "help", keys("?", "f1"), Screen, "these keys", "keys", everywhere},
		{Palette, "palette", keys(":", "ctrl+p"), Screen, "do anything by name", "", onLists},
		{Narrower, "narrower", keys("-"), Screen, "narrower text", "", onPanes},
		{Wider, "wider", keys("+"), Screen, "wider text", "", onPanes},
		{UsualWidth, "usual-width", keys("="), Screen, "usual text width", "", onPanes},
		{Furniture, "furniture", keys("."), Screen, "show what is set aside", "", onPanes},
		{Redraw, "redraw", keys("ctrl+l"), Screen, "draw the screen again", "", everywhere},
		{Suspend, "suspend", keys("ctrl+z"), Screen, "back to the shell", "", onAnything},
	}
}

// always is the key that quits whatever the configuration says.
const always = "ctrl+c"

func keys(k ...string) []string { return k }
