package rtf

import (
	"strings"

	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A destination is what the words of a group are for.
type destination uint8

const (
	body    destination = iota // also of a group that begins no other
	nowhere                    // nothing in the group is of use
	// The words of these are passed over, but groups in them may be of use.
	shape
	picture
	// The words of these are entries of a table.
	fontTable
	stylesheet
	revisionTable
	// The words of these are kept in the state's text.
	title
	author
	created
	modified
	marker
	fieldCode
	annotator
	annotationDate
	shapeName
	shapeValue
	// These are texts of their own.
	footnote
	annotation
	margin
	box
	// These change what the words around them are.
	fieldGroup
	fieldResult
	unicodeForm
)

// silent reports whether words are passed over.
func (d destination) silent() bool { return d == nowhere || d == shape || d == picture }

// known reports whether a destination is read although it is marked as one that a reader
// may leave out.
func known(word string) bool {
	switch word {
	case "footnote", "annotation", "atnauthor", "atndate", "fldinst", "shppict", "shpinst", "shpgrp", "do", "picprop", "ud",
		"revtbl", "nesttableprops", "listtext", "pntext", "moMath", "moMathPara", "cs", "ds", "ts":
		return true
	}
	return false
}

// destinationOf is the destination that a word begins; body if it is another word.
func destinationOf(word string) destination {
	switch word {
	case "colortbl", "filetbl", "nonshppict", "shprslt", "nonesttables", "xe", "tc", "tcn", "rxe", "ftnsep", "ftnsepc", "ftncn",
		"aftnsep", "aftnsepc", "aftncn", "pntxta", "pntxtb", "objdata", "mmathPict", "private", "template", "keywords", "subject",
		"comment", "operator", "doccomm", "company", "category", "hlinkbase", "manager", "printim", "buptim":
		return nowhere
	case "shp", "shpinst", "shpgrp", "do", "picprop", "sp", "info", "upr":
		return shape
	case "pict":
		return picture
	case "fonttbl":
		return fontTable
	case "stylesheet":
		return stylesheet
	case "revtbl":
		return revisionTable
	case "title":
		return title
	case "author":
		return author
	case "creatim":
		return created
	case "revtim":
		return modified
	case "listtext", "pntext":
		return marker
	case "fldinst":
		return fieldCode
	case "atnauthor":
		return annotator
	case "atndate":
		return annotationDate
	case "sn":
		return shapeName
	case "sv":
		return shapeValue
	case "footnote":
		return footnote
	case "annotation":
		return annotation
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		return margin
	case "shptxt", "dptxbxtext":
		return box
	case "field":
		return fieldGroup
	case "fldrslt":
		return fieldResult
	case "ud":
		return unicodeForm
	}
	return body
}

// beginDestination begins what a word begins, and reports whether it was such a word. A
// group has one destination.
func (r *reader) beginDestination(word string) bool {
	d := destinationOf(word)
	if d == body {
		return false
	}
	s := &r.state
	if s.begun != body || len(r.groups) == 0 {
		return true
	}
	s.begun = d
	switch d {
	case footnote, annotation, margin, box:
		r.beginFrame()
	case fieldGroup:
		s.field = &field{outer: s.field}
	case fieldResult:
		if s.field != nil && s.field.link != "" {
			s.link = s.field.link
		}
	case unicodeForm:
		s.into = s.around
	case title, author, created, modified, marker, fieldCode, annotator, annotationDate, shapeName, shapeValue:
		s.into, s.text = d, &strings.Builder{}
	case picture:
		s.into = d
		r.alt = ""
	default:
		if word == "upr" { // in two forms, of which that in Unicode is taken
			s.around = s.into
		}
		s.into = d
	}
	return true
}

// endDestination ends what a group began. The state is still the group's.
func (r *reader) endDestination(d destination) {
	text := ""
	if r.state.text != nil {
		text = strings.TrimSpace(r.state.text.String())
	}
	switch d {
	case footnote, annotation, margin, box:
		r.endFrame(d)
	case picture:
		f := r.top()
		f.figures = append(f.figures, manuscript.Figure{Alt: r.alt})
	case stylesheet, fontTable, revisionTable:
		r.entry("")
	case title:
		r.body.Properties.Title = text
	case author:
		r.body.Properties.Creator = text
	case created:
		r.body.Properties.Created = r.date.String()
	case modified:
		r.body.Properties.Modified = r.date.String()
	case marker:
		r.top().marker = r.state.text.String()
	case fieldCode:
		r.endCode(text)
	case annotator:
		r.remark.Author = text
	case annotationDate:
		r.remark.Date = packedDay(text)
	case shapeName:
		r.property = text
	case shapeValue:
		if r.property == "wzDescription" {
			r.alt = text
		}
	}
}

// A field is one that is open, with those around it.
type field struct {
	outer    *field
	link     string
	contents bool
}

// endCode ends the code of a field, which is not shown.
func (r *reader) endCode(code string) {
	f := r.state.field
	if f == nil {
		return
	}
	f.link, f.contents = flow.Field(code)
	if f.outer != nil && f.outer.contents {
		f.contents = true
	}
	if sign, ok := symbolField(code); ok {
		r.words(sign)
	}
}
