package html

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A phrasebook is lines that are no prose in the languages that newsrooms of many readers
// write.
type phrasebook struct {
	whole       map[string]role // by the line's letters
	invitations []string        // how a line with a link begins that leads to another piece
	credits     []string        // how a line begins that names a picture's maker
}

var phrases = sync.OnceValue(func() *phrasebook {
	whole := map[string]role{}
	for r, lines := range map[role]string{
		advert: `advertisement|advertisements|advertising|ad|anzeige|werbung|publicidad|publicité|pubblicità|reklama|reklame|
			advertentie|annons|sponsored|sponsored content|story continues below|story continues below advertisement|
			article continues below|article continues below advertisement|continue reading below|continues below advertisement|
			continue reading the main story|scroll to continue with content`,
		share: `share|share this|share this article|share this story|teilen|drucken|print|email|tweet|partager|compartir|condividi|
			follow us|sign up for our newsletter|subscribe|copy link|link copied|save|bookmark`,
		related: `read more|read next|related|related articles|related stories|related content|more on this story|most read|
			recommended|you may also like|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|
			das könnte dich auch interessieren|auch interessant|weitere artikel|à lire aussi|lire aussi|lee también|leia também|
			leggi anche|le puede interesar|te puede interesar|further reading|see also|popular|trending`,
		comments: `comments|comment|leave a comment|kommentare|kommentar|commentaires|comentarios|view comments|show comments|
			add a comment`,
	} {
		for _, line := range list(lines) {
			whole[line] = r
		}
	}
	return &phrasebook{
		whole: whole,
		invitations: list(`read more|read also|also read|read next|see also|related|more on|more:|watch:|watch now|listen:|
			mehr zum thema|lesen sie auch|lesen sie hier|lesen sie dazu|lies auch|lesetipp|auch interessant|das könnte|
			weitere informationen|à lire|lire aussi|lire la suite|voir aussi|lee también|lea también|leer más|lee más|puedes ver|
			te puede interesar|le puede interesar|leia também|leia mais|saiba mais|veja também|leggi anche|lees ook|czytaj także|
			czytaj też|zobacz też|zobacz także|zobacz|läs också|les også|click here|sign up|subscribe`),
		credits: list(`foto:|fotos:|photo:|photos:|photo by|photograph:|bild:|bilder:|image:|images:|image credit|photo credit|
			picture:|crédit photo|crédits photo|crédit :|bildnachweis|fotó:|zdjęcie:|fot.|źródło:|credit:|quelle:|source:|
			getty images`),
	}
})

// list is the phrases between bars.
func list(phrases string) []string {
	var l []string
	for s := range strings.SplitSeq(phrases, "|") {
		l = append(l, strings.TrimSpace(s))
	}
	return l
}

// The longest lines, in bytes, that are told from how they begin.
const (
	longestInvitation = 250
	longestRights     = 200
	longestCredit     = 160
)

// lineRole tells from a line's words that it is not the piece.
func lineRole(words string, linked bool) role {
	if len(words) > longestInvitation {
		return plain
	}
	w := folded(words)
	bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	p := phrases()
	if r, ok := p.whole[bare]; ok {
		return r
	}
	begins := func(with []string) bool {
		for _, s := range with {
			if strings.HasPrefix(bare, s) {
				return true
			}
		}
		return false
	}
	switch {
	case len(w) < longestRights && (strings.HasPrefix(w, "©") || strings.HasPrefix(w, "copyright") || strings.Contains(w, "all rights reserved")):
		return detail
	case linked && begins(p.invitations):
		return related
	case len(w) < longestCredit && begins(p.credits):
		return detail
	}
	return plain
}

// isDate reports whether a line has little but a date or a time.
func isDate(words string) bool {
	if len(words) > 70 {
		return false
	}
	digits, letters, divided := 0, 0, false
	for i, r := range words {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case strings.ContainsRune(":./-", r):
			divided = divided || i > 0 && i+1 < len(words) && isDigit(words[i-1]) && isDigit(words[i+1])
		}
	}
	return divided && digits >= 4 && letters <= 30 && letters <= 4*digits
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// folded is s in lower case with single blanks.
func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// words is the text of the lines directly in the part, as far as it is short.
func (p *page) words(i int) string {
	const enough = 1 << 14
	var b strings.Builder
	for j := i + 1; j < p.parts[i].end && b.Len() < enough; {
		e := &p.parts[j]
		switch {
		case e.isText():
			b.WriteString(e.node.Data)
		case !e.inline:
			j = e.end
			continue
		}
		j++
	}
	return b.String()
}

// heading is the words of a heading, of which parts that are set apart may have no blank
// between them; "" for -1, which is none.
func (p *page) heading(i int) string {
	if i < 0 {
		return ""
	}
	var b strings.Builder
	last := ""
	for j := i + 1; j < p.parts[i].end; {
		e := &p.parts[j]
		if !e.inline {
			j = e.end
			continue
		}
		j++
		if !e.isText() {
			continue
		}
		text := e.node.Data
		if len(last) > 1 && isLetterOrDigit(lastRune(last)) && unicode.IsUpper(firstRune(text)) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		last = text
	}
	return b.String()
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// isTitle reports whether the part has the words of what the document is called.
func (p *page) isTitle(i int) bool {
	const shortest, longest = 12, 300
	if n := p.parts[i].all.text; n < shortest || n > longest {
		return false
	}
	w := folded(p.words(i))
	for _, t := range p.titles {
		if len(w) >= shortest && strings.Contains(t, w) {
			return true
		}
	}
	return false
}
