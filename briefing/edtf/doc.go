// Package edtf reads, compares and writes dates that are not exact, in the Extended
// Date/Time Format: "some time in October 2023, or about then", "from 2019 on", "one
// of two days". It does not find dates in prose, knows no time zones by name and asks
// no clock.
//
// The format is ISO 8601-2:2019, Annex A, as the Library of Congress publishes it at
// https://www.loc.gov/standards/datetime/. All of it is here:
//
//	level 0  1985, 1985-04, 1985-04-12, 1985-04-12T23:20:30Z, 1964/2008
//	level 1  Y170000002, 2001-21 (spring), 1984?, 2004-06~, 2004-06-11%, 201X, 2004-XX,
//	         1985-04-12/.. (open end), 1985-04-12/ (unknown end), -1985
//	level 2  Y-17E7, 1950S2, 2001-34 (second quarter), [1667,1670..1672] (one of),
//	         {1960,1961-12} (all of), 2004?-06-~11, 156X-12-25, 2004-06-XX/2004-07-03
//
// A qualifier before a component is that component's; one behind it is that
// component's and of all to its left.
//
// [Parse] makes an [Expr] of a text, or says in a [SyntaxError] what is wrong and
// where. An Expr is a small value: it is compared with ==, it can be the key of a
// map, and its String parses to the same Expr. [OfDay], [Between] and their
// neighbours make one without a text. [Expr.Bounds] are its first and last day,
// [Expr.Before] and the other relations tell what is certain, [Compare] sorts and
// [Expr.English] says it to a person.
//
// # Conventions
//
// Days are of the proleptic Gregorian calendar; the year 0 is 1 BC. Years go to
// 1,000,000,000,000 either way, and a set has at most 1000 members.
//
// Bounds are the tightest days that fit the digits: 1500-1X-25 is from 25 October to
// 25 December. What is uncertain or approximate is taken at its word. Of a year with
// significant digits they are the years that share those digits: of 1950S2, 1900 to
// 1999. Of a time with a shift they are its day in UTC.
//
// The standard gives seasons no months. Spring is taken as January to March, and so
// on to winter, October to December; southern spring as October to December, and so
// on to southern winter, July to September.
//
// Early, mid- and late in a month are its days 1 to 10, 11 to 20 and 21 to the last;
// in a year January to April, May to August and September to December. Both are
// written as an interval with both ends approximate, 2023-10-11~/2023-10-20~, which
// English reads back as "mid-October 2023".
//
// # What is certain
//
// [Expr.Before], [Expr.After], [Expr.Within] and [Expr.Overlaps] hold only when they
// are certain: when they are so whatever is not known turns out to be. They go by the
// day.
//
//   - A date is some time within what it covers: 2023-10 is a moment of October
//     2023. A set of alternatives is one of its members; a list is all of them.
//   - An interval lasts from some time within its first date to some time within its
//     last, as the standard says of 1964/2008. An open end lasts for ever; an unknown
//     end may be anywhere on its side.
//   - A component that is uncertain (?) may be any: an uncertain year makes nothing
//     certain, an uncertain month leaves the year.
//   - An approximate (~) date may be out by as much as the next larger unit: a day by
//     31 days, a month by a year, a year by ten, a decade by a hundred and a century by
//     a thousand; any other by any number. These margins are this package's. A month or
//     a day that is approximate in a year that is not may be any month or day.
//
// [Expr.MayOverlap] is the other question: whether it is possible on what is written.
// It takes an approximate or uncertain date at its word, as Bounds does.
//
// # Where the standard leaves room, and others read it otherwise
//
//   - A negative year is of level 1, as the standard has it, with a month, a day or a
//     time too. XXXX and XXXX-XX are of level 2: level 1 has only the last one or two
//     digits of a year unspecified.
//   - There must be such a day: 2019-02-29, 15XX-02-3X and 19X1-02-29 are refused.
//     Any X that some day fits is taken, 2004-X3 as well.
//   - An unspecified negative year covers negative years: -195X is -1959 to -1950.
//   - Two and three digits, a century and a decade, are not in the Library's text but
//     in ISO 8601; they are read as the years on from the first: -04 is -400 to -301.
//   - An interval has no times of day at its ends, and cannot end before it begins;
//     it may begin and end in the same month, or begin in June of the year it ends in.
//   - A time has seconds, and none below them. A shift is +02:00; +02 and +0200 are
//     read and written so.
//   - A part of a year has no qualifier, no X and no day, and bounds no interval.
//   - A date with an X may be qualified (195X~), and so may a year after Y; both may
//     bound an interval or be in a set. The standard calls each of them a date.
//   - Y171010000S3 is 171,000,000 to 171,999,999, by the rule. The range in the
//     standard's example, to 171,010,999, has six significant digits.
//   - The quadrimesters 37 to 39 have four months each.
//   - The bounds of a set are those of all its members, in whatever order they stand
//     and with the far ends of what .. joins. The .. joins plain dates of one precision
//     in their order; an open end stands before the first date or behind the last.
//     Spaces beside a comma are read and not written.
//   - Y is for years of more than four digits, or with an exponent from 1 on; the number
//     does not begin with 0.
package edtf
