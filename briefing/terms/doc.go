// Package terms makes search terms of a text: what a word is, and when two words
// count as the same.
//
// It owns the folding that an index, a query and the marking of hits share, so that
// what is found is what is marked. It knows no query language (briefing/query), no
// index (content/library) and no Markdown beyond the signs that may stand inside a
// word.
//
// # Words
//
// A term is a run of letters or a run of digits. Everything else divides: so
// "ex-minister" is two terms, and "MH17", "MH-17" and "MH 17" are the same two. Some
// signs inside a word do not divide it: an apostrophe (Sana'a, o’clock), Markdown's
// asterisks and strikes (un*known*), a soft hyphen and the hyphenation point that
// content/sanitize makes of it, joiners, and the backslash of an escape. An
// underscore divides, for within a word it is no emphasis. A character reference
// (&eacute;) is the character. French and Italian elisions divide, so that "l'état"
// has "état" in it.
//
// A number keeps its digits: "1,200", "1 200" with a no-break space, and "1200" are
// one key; so are "3.5" and "3,5". Digits of all scripts are those of ASCII.
//
// Scripts that write no spaces, and Korean, whose words carry their particles, give
// their characters in overlapping pairs, and the last character of a run alone. Any
// part of a text is then found by the pairs of it in a row; Query makes them.
//
// # Keys
//
// A key is in compatibility decomposition (NFKD), in lower case, without the marks
// of Latin, Greek, Cyrillic, Hebrew and Arabic, so that neither case nor accents nor
// a normalisation form makes a difference. Letters that no decomposition takes apart
// are spelled with their plain ones: ø is o, ß is ss, æ is ae. The vowel signs of
// Indian and South-East Asian scripts are letters of the word, and stay.
//
// English plurals and possessives are taken off (Scanner.Key), where that is safe:
// nothing is taken off that makes another word of it, so "news" is not "new", "Hamas"
// not Hama, and "united" not "unit". The rules are those of the S stemmer (Harman,
// "How effective is suffixing?", JASIS 42, 1991) with exceptions of ours.
//
// Keys hold letters, digits and private-use characters only, which SQLite's unicode61
// tokenizer keeps together (its categories L*, N* and Co): a vowel sign and the point
// of a decimal are written as private-use characters. Keys joined by spaces are
// therefore divided by it into the same keys. No key is longer than LongestKey.
//
// # Beginnings of words
//
// "countri*" looks for words that begin so as they are written, while an index has
// their keys only: of "countries", "country". Beginning gives what all their keys
// begin with, here "countr", and the index may so find too much. Scanner.Word is the
// word before anything was taken off, and decides.
package terms
