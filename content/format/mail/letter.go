package mail

import (
	"slices"
	"strings"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// A letter is what a message says, as far as it is not another message.
type letter struct {
	body     []manuscript.Block
	aside    []manuscript.Block // what belongs to its mailing
	armour   []manuscript.Block // what a program put around it that signed it
	files    []*entity          // to be listed
	enclosed []*entity          // messages that were attached or forwarded
	notes    []hypertext.Note   // that the HTML calls
	language string             // as its HTML says
	html     bool               // was read
	sealed   string             // why it cannot be read, as a Refusal has it
	notices  []string

	pictures map[string]*entity // by the addresses that HTML shows them by
	shown    map[*entity]bool   // those of them that it does
}

// Sentences about messages that cannot be read, or not wholly.
const (
	isEncrypted = "is encrypted; open it in the mail program that has the key, and save what it shows"
	isSealed    = "has its text within S/MIME, which lede does not read; save it from a mail program as text"
	isCut       = "A message is too long to be read whole; its end is left out."
	isSigned    = "The message is signed; lede does not check signatures."
)

// readLetter reads a message.
func readLetter(e *entity) *letter {
	l := &letter{pictures: map[string]*entity{}, shown: map[*entity]bool{}}
	for f := range e.files {
		if id := contentID(f.header.Get("Content-Id")); id != "" {
			l.pictures["cid:"+id] = f
		}
	}
	l.read(e)
	l.files = slices.DeleteFunc(l.files, func(f *entity) bool { return l.shown[f] })
	slices.SortFunc(l.files, func(a, b *entity) int { return a.number - b.number })
	return l
}

// read adds what a part says.
func (l *letter) read(e *entity) {
	switch {
	case e.message != nil:
		l.enclosed = append(l.enclosed, e.message)
		return
	case e.number > 0:
		l.files = append(l.files, e)
		return
	case e.ceremony():
		return
	case e.cms():
		l.sealed = isEncrypted
		if kind := e.parameter["smime-type"]; kind == "signed-data" || kind == "compressed-data" {
			l.sealed = isSealed
		}
		return
	}
	switch e.kind {
	case "multipart/alternative":
		l.choose(e.parts)
		return
	case "multipart/encrypted":
		l.sealed = isEncrypted
		return
	case "multipart/signed":
		l.notices = append(l.notices, isSigned)
	case "text/html":
		l.readHTML(e)
		return
	case "text/calendar":
		l.body = append(l.body, events(decoded(e.content(), e.parameter["charset"]))...)
		return
	case "text/x-amp-html":
		return // the same again, with programs in it
	}
	if len(e.parts) == 0 {
		l.readPlain(e)
	}
	for _, p := range e.inOrder() {
		l.read(p)
	}
}

// readPlain adds a part in plain text, or one that is as good as that.
func (l *letter) readPlain(e *entity) {
	text := decoded(e.content(), e.parameter["charset"])
	if strings.HasPrefix(e.kind, "message/") || e.kind == "text/rfc822-headers" {
		l.body = append(l.body, byLines(strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n"))...)
		return
	}
	if strings.HasPrefix(strings.TrimSpace(text), "-----BEGIN PGP MESSAGE-----") {
		l.sealed = isEncrypted
		return
	}
	if strings.EqualFold(e.parameter["format"], "flowed") {
		text = unflowed(text, strings.EqualFold(e.parameter["delsp"], "yes"))
	}
	text, footer := withoutListFooter(text)
	t := transcribe(text)
	if !t.whole {
		l.notices = append(l.notices, isCut)
	}
	if len(t.armour) > 0 {
		l.notices = append(l.notices, isSigned)
	}
	l.body = append(l.body, t.body...)
	l.notes = append(l.notes, t.notes...)
	l.armour = append(l.armour, t.armour...)
	l.aside = append(l.aside, byLines(strings.Split(footer, "\n"))...)
}

// choose reads the alternative that says most: the HTML, unless the plain text has a good
// part more of words. A calendar says something else than its alternatives.
func (l *letter) choose(parts []*entity) {
	var best *letter
	var all []*letter
	var calendar []manuscript.Block
	for _, p := range parts {
		next := &letter{pictures: l.pictures, shown: l.shown}
		next.read(p)
		switch {
		case p.kind == "text/calendar":
			calendar = append(calendar, next.body...)
			continue
		case best == nil || next.worth() >= best.worth():
			best = next
		}
		all = append(all, next)
	}
	for _, other := range all {
		if other != best { // what only this one encloses
			l.files = append(l.files, other.files...)
			l.enclosed = append(l.enclosed, other.enclosed...)
		}
	}
	if best != nil {
		l.add(best)
	}
	l.body = append(l.body, calendar...)
}

// worth is how much a letter says, to be compared with another of the same message.
func (l *letter) worth() int {
	n := 10 * wordsIn(l.body)
	if l.html {
		return n * 3 / 2 // it has headings, emphasis and links, and no broken lines
	}
	return n
}

// wordsIn counts the words of blocks. An address is none: plain text has many, which HTML
// hides.
func wordsIn(blocks []manuscript.Block) int {
	n := 0
	for t := range manuscript.Texts(blocks) {
		for word := range strings.FieldsSeq(plainWords(t)) {
			if !strings.Contains(word, "://") {
				n++
			}
		}
	}
	return n
}

// add adds what another letter, of the same message, says.
func (l *letter) add(o *letter) {
	l.body = append(l.body, o.body...)
	l.aside = append(l.aside, o.aside...)
	l.armour = append(l.armour, o.armour...)
	l.files = append(l.files, o.files...)
	l.enclosed = append(l.enclosed, o.enclosed...)
	l.notes = append(l.notes, o.notes...)
	l.notices = append(l.notices, o.notices...)
	l.html = l.html || o.html
	if l.language == "" {
		l.language = o.language
	}
	if l.sealed == "" {
		l.sealed = o.sealed
	}
}

// inOrder are the parts of a multipart in the order in which they are read: of one whose
// parts need each other (RFC 2387), the one that the others are there for comes first.
func (e *entity) inOrder() []*entity {
	start := contentID(e.parameter["start"])
	if e.kind != "multipart/related" || start == "" {
		return e.parts
	}
	i := slices.IndexFunc(e.parts, func(p *entity) bool { return contentID(p.header.Get("Content-Id")) == start })
	if i <= 0 {
		return e.parts
	}
	return slices.Concat(e.parts[i:i+1], e.parts[:i], e.parts[i+1:])
}

func contentID(value string) string { return strings.Trim(strings.TrimSpace(value), "<>") }
