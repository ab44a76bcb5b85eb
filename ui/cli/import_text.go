package cli

import (
	"fmt"
	"strings"
)

// printImported says what became of the documents, of which there were so many.
func (p *process) printImported(done []imported, of int, o *importing) error {
	var written, already, failed, attachments int
	for i := range done {
		d := &done[i]
		attachments += len(d.Attachments)
		switch {
		case d.Error != nil:
			failed++
			p.say(*d.Error)
		case d.Already:
			already++
			p.say(d.String())
		default:
			written++
		}
		for _, notice := range d.Notices {
			p.say(d.From + ": " + notice)
		}
	}
	if missing := of - len(done); missing > 0 {
		p.say(fmt.Sprintf("interrupted: %s not read", counted(missing, "document was", "documents were")))
		failed += missing
	}
	if err := p.printSummary(done, written, already, failed, attachments, o); err != nil {
		return err
	}
	if failed > 0 {
		return errReported
	}
	return nil
}

func (p *process) printSummary(done []imported, written, already, failed, attachments int, o *importing) error {
	if o.asJSON {
		if done == nil {
			done = []imported{}
		}
		return p.printJSON(done)
	}
	said := []string{counted(written, "document", "documents") + " written to " + o.folder}
	if attachments > 0 {
		said = append(said, counted(attachments, "attachment", "attachments"))
	}
	if already > 0 {
		said = append(said, fmt.Sprintf("%d there already", already))
	}
	if failed > 0 {
		said = append(said, fmt.Sprintf("%d failed", failed))
	}
	return p.printf("%s\n", strings.Join(said, ", "))
}
