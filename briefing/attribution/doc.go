// Package attribution finds who said what in a document: quotations and reported
// statements, each with its content, its cue, its speaker, and the footing on which
// the speaker is heard. It owns the grammar of attribution in English news prose.
// It does not know whether what was said is true, keeps nothing between documents
// and draws nothing; which speakers of several documents are one person is proposed
// by package voices.
//
// [Of] reads a document. The core, [Find], reads paragraphs of plain words, so that it
// can be measured against annotated news.
//
// Content, cue and source are those of PolNeAR (Newell, Margolin and Ruths, "An
// Attribution Relations Corpus for Political News", LREC 2018); so are the forms:
// direct where all of the content stands between quotation marks, mixed where some of
// it does, indirect where none does. Attitudes and intentions, which that corpus
// annotates, too ("wants", "plans"), are not looked for: lede asks who said it.
//
// Where the text does not say who speaks, no speaker is given. A wrong name is worse
// than none.
package attribution
