// Package when finds the words of a text that say when, and works out which days they
// mean. It owns the grammar of dates in prose and the rules by which a relative date
// is resolved; what it resolves to is [edtf.Expr]. It does not know which events the
// dates are of, reads no Markdown, and asks no clock: the same text and [Options] give
// the same result on any day.
//
// [Find] reads a whole text. A [Reader] reads one paragraph after another and remembers
// what the next may count from. [Says] and [Mentions] tell whether a few words are a
// date, or have one in them.
//
// # What is found
//
// The kinds are those of TIMEX3, the annotation of TimeML (Pustejovsky and others,
// "TimeML: Robust Specification of Event and Temporal Expressions in Text", 2003): dates
// and times, which are resolved, durations and sets, which are not. What counts as one
// expression is TIMEX3's, too: "by 5 p.m. on Friday" is found as "5 p.m. on Friday".
// That the kind of a relative date decides what it is counted from, that the tense
// decides a weekday, and that an anaphoric date follows the one before are ideas of
// HeidelTime (Strötgen and Gertz, 2010) and SUTime (Chang and Manning, 2012); the rules
// here are written anew.
//
// # Anchors
//
// A deictic date is counted from publication: yesterday, last week, two years ago,
// Tuesday, this month. Where [Options] have no date of publication, a line of the text
// near its top takes its place for what follows: a date alone on a line, "Published: 3
// January 2024", "LONDON, March 3, 2024 (Agency) —". Without either, they are found and
// not resolved: [RuleNoAnchor].
//
// An anaphoric date is counted from the date last mentioned: the previous day, two days
// later, that week, the same month a year earlier. So is "a year earlier" where there is
// such a date, and a time of day where the paragraph has named a day.
//
// # Rules
//
// Tuesday is the last one on or before publication, or the first one on or after it
// when the sentence is about the future. The verb that governs decides: the nearest
// before the date, or if there is none the first behind it. "Will", "is to", "is due",
// "plans to" and the like make a future; so do "until", "by" and "as soon as" when no
// verb is surely past. "Next Tuesday" is the first after publication, "last Tuesday" the
// last before it.
//
// A day or a month without its year is the last one before publication or the next one
// after it, as the tense says; the nearest where the tense does not say, or where it
// points to one most of a year away while the other is near. Quarters are the nearest
// in any tense. A paragraph that has stated a year goes on in it: "The siege began in
// November 2021. In December the city fell." So does a sentence that opens with one: "In
// 2016 she won in May". In a list ([Options].List) the year is that of the heading or of
// the entry before.
//
// 03/04/2024 is not resolved unless another date of the text, such as 23/04/2024, shows
// in which order it writes them, and no date shows the other. "Now" and "recently" are
// found and never resolved. Four digits are a year only where nothing around them makes
// them a count, a price, a number in a name or an address.
//
// # Conventions
//
// A week is Monday to Sunday, a weekend Saturday and Sunday. Two weeks ago is the day,
// about; three months ago is the month, two years ago the year; a decade later is the year,
// about.
//
// Early, mid and late are thirds, marked as approximate: of a month days 1–10, 11–20 and
// 21 to the end; of a year January–April, May–August and September–December; of a week
// two, two and three days; of a quarter or a season its months; of a decade its years
// 0–3, 4–6 and 7–9; of a century its years 0–33, 34–66 and 67–99. Beginning and start are
// early, middle is mid, end is late. [Expression].Of keeps the whole.
//
// Shortly after is the week that follows, a fortnight behind a month and 90 days behind a
// year, and shortly before its mirror image. A decade is 199X, the nineteenth century
// 18XX, though some count it from 1801. Two digits are a year from 1930 to 2029. A fiscal year or quarter is the calendar's, marked
// as uncertain. The first week of a month is the first that has most of its days in it.
//
// # Limits
//
// The tense is read from words, not from a parse: a headline in the present tense, a
// relative clause or irony can mislead it. Events are not dates: "the day after the vote"
// is no day here. Time zones move no date. Only the Gregorian calendar is read.
//
// # Other languages
//
// A language is a table of words, such as english.txt: the classes in class.go and the
// words in trait.go. The grammar works on those alone, so that a language with the
// order of words that English has needs its table and the few endings in english.go; one
// with another order needs readings of its own beside those of read_phrase.go. Letters
// beyond ASCII are compared as they are written: a table lists both cases.
package when
