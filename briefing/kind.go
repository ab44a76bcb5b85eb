package briefing

// A Kind is what a section is for.
type Kind uint8

// The kinds of section. KindOther is a section whose heading says nothing of its
// purpose; KindBody is running text that stands under no heading, or under the
// headline alone.
const (
	KindOther Kind = iota
	KindBody
	KindKnown
	KindUnknown
	KindBackground
	KindSignificance
	KindTimeline
	KindQuestions
	KindNext
	KindSources
	KindComments
	kindCount
)

var kindNames = [kindCount]string{
	"other", "body", "known", "unknown", "background", "significance",
	"timeline", "questions", "next", "sources", "comments",
}

// String is the kind's name as the file format and the JSON output write it.
func (k Kind) String() string {
	if k >= kindCount {
		return kindNames[KindOther]
	}
	return kindNames[k]
}

// Kinds lists every kind, in the order in which a briefing usually has them.
func Kinds() []Kind {
	return []Kind{
		KindBody, KindKnown, KindUnknown, KindBackground, KindSignificance,
		KindTimeline, KindQuestions, KindNext, KindSources, KindComments, KindOther,
	}
}

// ParseKind returns the kind that has the given name.
func ParseKind(name string) (Kind, bool) {
	for k, n := range kindNames {
		if n == name {
			return Kind(k), true
		}
	}
	return KindOther, false
}
