// Package voices groups what several briefings give as somebody's words into voices:
// one for each who is heard.
//
// It owns which speakers are one voice, why that is proposed, the order of voices, and
// the count of statements by footing. It does not own who says what (package
// attribution), reads no text again and draws nothing.
//
// A person is known by the exact name. That two names are one person's is a proposal:
// it says why, and the grouping without it is had by refusing it. Two people of one
// family name and different first names are never joined, and a family name alone that
// fits several people is joined to none of them.
//
// Speakers without a name are grouped by their words within one briefing only: "a US
// official" of two briefings may be two people. So are groups, documents and outlets
// that have no name, such as "critics" or "the statement"; those that have one are the
// same in all briefings.
package voices
