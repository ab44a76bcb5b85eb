package attribution

// A Place is bytes of a paragraph, from Start to End. It is empty where nothing is.
type Place struct{ Start, End int }

// Empty reports whether the place holds nothing.
func (p Place) Empty() bool { return p.End <= p.Start }

// Of is the words at the place.
func (p Place) Of(paragraph string) string { return paragraph[p.Start:p.End] }

// A Found is a statement in a paragraph of plain words.
type Found struct {
	Form    Form
	Content []Place // in order, none of them empty
	Cue     Place
	Speaker Place
	// Antecedent is the words that a relative pronoun, which is the Speaker, stands
	// for: "the minister" in "the minister, who said".
	Antecedent Place
	// Hearer is who was told, where it has a name: "told the Courier", "said in an
	// interview with the Courier".
	Hearer   Place
	Sentence Place // what it stands in
	// Led is true of a quotation that the paragraph before leads to, as in "He said:".
	// The Cue and the Speaker are places in that paragraph.
	Led bool
	// Continues is true of a quotation that goes on from the paragraph before, whose
	// last statement it belongs to: that one's quotation has not ended, or this one is
	// a paragraph of its own right behind it.
	Continues bool
	// Within is the index, in the same paragraph, of the statement that this one is
	// a part of: that officials said so is what the Journal reported. -1 for none.
	Within int
}
