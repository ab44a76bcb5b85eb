package rtf

import "lede/content/format/flow"

// word is a control word, with its number if it has one.
func (r *reader) word(word string, n int, has bool) {
	if r.state.into == nowhere {
		return
	}
	if word == "u" {
		if !r.pass() {
			r.unicode(n)
		}
		return
	}
	r.decode()
	on := !has || n != 0
	switch {
	case r.beginDestination(word):
	case r.character(word):
	case r.look(word, n, on):
	case r.paragraphWord(word, n):
	case r.tableWord(word):
	default:
		r.aboutDocument(word, n)
	}
}

// character is a word that stands for a character, or for the end of a line.
func (r *reader) character(word string) bool {
	switch word {
	case "tab":
		r.say("\t")
	case "emdash":
		r.say("—")
	case "endash":
		r.say("–")
	case "lquote":
		r.say("‘")
	case "rquote":
		r.say("’")
	case "ldblquote":
		r.say("“")
	case "rdblquote":
		r.say("”")
	case "bullet":
		r.say("•")
	case "emspace", "enspace", "qmspace":
		r.say(" ")
	case "line", "lbr":
		r.lineBreak()
	case "par", "sect":
		r.endParagraph(r.state.paragraph.nested)
	case "page":
		r.page()
	default:
		return false
	}
	return true
}

// look is a word about how characters are set.
func (r *reader) look(word string, n int, on bool) bool {
	s := &r.state
	switch word {
	case "plain":
		s.look, s.size, s.font, s.style, s.change = flow.Look{}, 0, r.plain, 0, changed{}
	case "b":
		s.look.Bold = flow.Toggled(on)
	case "i":
		s.look.Italic = flow.Toggled(on)
	case "strike", "striked":
		s.look.Struck = flow.Toggled(on)
	case "super":
		s.look.Rise = flow.Raised
	case "sub":
		s.look.Rise = flow.Lowered
	case "nosupersub":
		s.look.Rise = flow.OnLine
	case "v":
		s.look.Hidden = flow.Toggled(on)
	case "f":
		s.font = n
	case "fs":
		s.size = n
	case "cs":
		s.style = n
	case "uc":
		s.fallback = min(max(n, 0), 20)
	case "revised":
		s.change.inserted = on
	case "deleted":
		s.change.deleted = on
	case "revauth":
		s.change.author = n
	case "revauthdel":
		s.change.deletedBy = n
	case "revdttm":
		s.change.insertedAt = n
	case "revdttmdel":
		s.change.deletedAt = n
	default:
		return false
	}
	return true
}

// paragraphWord is a word about how a paragraph is set.
func (r *reader) paragraphWord(word string, n int) bool {
	p := &r.state.paragraph
	switch word {
	case "pard":
		p.reset()
	case "s":
		p.style = n
	case "sbasedon":
		r.state.basedOn = n
	case "outlinelevel":
		p.outline = n
	case "ilvl":
		p.level = min(max(n, 0), 8)
	case "li", "lin":
		p.left = n
	case "fi":
		p.first = n
	case "intbl":
		p.nested = max(p.nested, 1)
	case "itap":
		p.nested = min(max(n, 0), deepestTable)
	default:
		return false
	}
	return true
}

// aboutDocument is a word about the document or its fonts.
func (r *reader) aboutDocument(word string, n int) {
	switch word {
	case "ansicpg":
		if n != 0 && r.codePage == 0 {
			r.codePage = n
		}
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	case "deff":
		r.plain, r.state.font = n, n
	case "nofpages":
		r.paginate(n)
	case "fcharset", "cpg":
		f := r.fonts[r.state.font]
		if f.symbols = f.symbols || word == "fcharset" && n == 2; word == "cpg" {
			f.codePage = n
		} else if f.codePage == 0 {
			f.codePage = codePageOf(n)
		}
		r.fonts[r.state.font] = f
	case "ftnalt":
		if r.state.into == body {
			r.top().endnote = true
		}
	case "yr", "mo", "dy", "hr", "min":
		r.time(word, n)
	}
}
