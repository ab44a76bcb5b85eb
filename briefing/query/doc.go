// Package query reads what a person asks for, and finds it in a briefing: words,
// phrases, beginnings of words, what is said by whom, on what footing, on the word of
// which source, in which part of a briefing, of which days.
//
// It owns the language of queries and the matching of one document. It does not own
// when two words are the same (briefing/terms), which of many documents are looked at
// (content/library), or who says what and when things were (attribution, timeline).
//
// # The language
//
//	two rockets        both words, anywhere in the briefing; AND may stand between them
//	"two rockets"      the words in a row
//	rock*  "two rock*" words that begin so
//	-talks             no such word in the briefing; NOT before it says the same
//	a OR b  (a OR b) c one of them; OR binds less than words beside each other
//	kind:unknown       in sections that are for it; kind:known,unknown for either
//	speaker:"ann lee"  where somebody is heard who is called so
//	footing:anonymous  where somebody is heard on that footing
//	source:courier     where a source of that name is cited or relied on
//	on: after: before: where a dated thing stands: in EDTF (2023-10, 2023-10-07/2024),
//	                   as from..to, or in words ("mid-October 2023")
//	published:2024-01  of briefings that may have been published then
//	title:word path:part changed:yes noted:no noted:word
//
// Case, accents, apostrophes and plurals make no difference to words: see package
// terms. OR, AND and NOT are words of the language in capitals only. Any kind of
// quotation mark quotes. A colon behind digits or before "//" is part of a word, and
// one behind a word with nothing after it ends that word; "name:value" of a filter
// that there is not is an Error.
//
// # What a query means
//
// What stands beside each other has to hold together, over the whole briefing. Kind,
// speaker, footing, source and date speak of passages, and are the scope of all that
// stands beside them: each word has to be in a passage that they hold for. One and the
// same statement has to be by the speaker and on the footing, and one and the same
// entry of all the dates, so that "after:2023-10 before:2024" is a stretch of time.
// With a minus they leave passages out; words with a minus leave the briefing out that
// has them, wherever.
//
// A passage is a paragraph, a heading, a list item without the lists in it, a table's
// row, a footnote, a quotation with the line that says whose it is. The hits are the
// passages in the scope that have at least one of the words; without words all in the
// scope but headings; and the headline where nothing speaks of passages. What has been
// set aside as furniture is not searched.
//
// # Dates
//
// A date is that of an entry of package timeline, listed or mentioned. It is found on
// the days that are asked for if it may lie among them, as it is written, and if it
// certainly does or covers no more days than the next larger unit: what is dated by a
// month is found on a day of it, what is dated by a year is not, but in each of its
// months. What lasted over the day is found for certain. After is after the last day
// of what is written, before is before its first; of an open stretch what is vaguer
// than a decade is found only if it is certain.
package query
