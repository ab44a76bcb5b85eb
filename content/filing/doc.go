// Package filing puts briefings into a folder of the person's: it names each by its
// title, writes it whole or not at all, and never over another.
//
// It owns the names of files that are made of titles and of attachments, what happens
// where a name is taken, and the empty briefing that a new one begins as. It does not own
// how a document becomes a text (package content), or how a file is made to last
// (content/durable).
//
// # Names
//
// A file is called by the slug that a briefing states, or else by its title's words: in
// lower case, joined by hyphens, without accents where the title is in Latin letters and
// in its own script elsewhere. A document without a title keeps its file's name. Names
// are bounded, and are none that Windows keeps for its devices.
//
// # A name that is taken
//
// The same document is not filed twice: of two with one original, or with the same text,
// the first stays. Another document of that name is called so with a number behind it.
package filing
