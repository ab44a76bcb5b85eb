package cli

import (
	"fmt"
	"strings"

	"lede/content/sanitize"
)

// A tally counts what became of documents.
type tally struct{ written, already, failed, missing, attachments int }

// printImported says what became of the documents, of which there were so many.
func (p *process) printImported(done []imported, of int, o *importing) error {
	const lines = 20 // about documents with which nothing is wrong
	t := tally{missing: of - len(done)}
	for i := range done {
		d := &done[i]
		t.attachments += len(d.Attachments)
		switch {
		case d.Error != nil:
			t.failed++
			p.say(*d.Error)
		case d.Already:
			if t.already++; t.already <= lines {
				p.say(d.From + " is there already: " + *d.Path)
			}
		default:
			t.written++
		}
		for _, notice := range d.Notices {
			p.say(d.From + ": " + notice)
		}
	}
	if t.already > lines {
		p.say(fmt.Sprintf("%d more are there already", t.already-lines))
	}
	if t.missing > 0 {
		p.say(fmt.Sprintf("interrupted: %s not read", counted(t.missing, "document was", "documents were")))
	}
	printed := p.printSummary(done, t, o)
	if printed == nil && t.failed+t.missing > 0 {
		return errReported
	}
	return printed
}

func (p *process) printSummary(done []imported, t tally, o *importing) error {
	if o.asJSON {
		return p.printJSON(append([]imported{}, done...)) // never null
	}
	said := []string{counted(t.written, "document", "documents") + " written to " + sanitize.Line(o.folder)}
	if t.attachments > 0 {
		said = append(said, counted(t.attachments, "attachment", "attachments"))
	}
	for _, rest := range []struct {
		n    int
		what string
	}{{t.already, "there already"}, {t.failed, "failed"}, {t.missing, "not read"}} {
		if rest.n > 0 {
			said = append(said, fmt.Sprintf("%d %s", rest.n, rest.what))
		}
	}
	return p.printf("%s\n", strings.Join(said, ", "))
}
