// Package voices is the screen that shows who is heard: everyone whose words the
// briefings on the shelf give, on what footing, and all that each of them said.
//
// It owns the order, what is filtered out, which voice is opened, what is selected and
// how it is drawn. It does not own who says what (briefing/attribution), which speakers
// of several briefings are one voice (briefing/voices) or how a speaker is said
// (ui/heard). It reads no file: it is told what has been read (Show), and told again as
// more comes in.
//
// # The filter
//
// What is typed leaves the statements that have all of its terms, and those who made
// them. A term is
//
//	word             in what was said, the speaker's names and roles or the briefing's title
//	"several words"  the same, together
//	footing:named    of a speaker on this footing; the beginning of its name is enough,
//	                 and "anonymous" is described or bare
//	in:kerman        in a briefing with this in its title or file name
//
// A term that is not finished yet, such as "in:", leaves out nothing.
package voices
