// Package chronology is the screen that shows what happened when: the entries of
// all briefings on one rail, from decades down to days, under a strip that shows how
// densely they lie.
//
// It owns how close it looks, what is filtered out, what is selected and how it is
// drawn, on the screen and as text (Print). It does not own what the entries are, how
// they are ordered or which contradict each other (briefing/timeline), nor how one
// date is drawn (ui/rail). It reads no file: it is told what has been read (Show),
// and told again as more comes in.
//
// # The filter
//
// What is typed leaves the entries that have all of its terms. A term is
//
//	word               in the text, the date's own words or the briefing's title
//	"several words"    the same, together
//	2023-10            on these days, in EDTF, from a year of four digits on: 2023/2024-03
//	since:2023         not over before it begins
//	until:2024-03      not begun after it ends
//	kind:known         in a section of this kind; the beginning of its name is enough
//	in:kerman          in a briefing with this in its title or file name
//
// A number of four digits is a year; in quotation marks it is a word. A term that is
// not finished yet, such as "since:", leaves out nothing.
package chronology
