package voices

import "lede/briefing/attribution"

// A Voice is one who is heard.
type Voice struct {
	// Key tells it from all other voices of a grouping. It is the same in a grouping of
	// more briefings, as long as those bring no fuller name.
	Key     string
	Name    string // the most frequent one with a first name, or else the fullest; of who has none, the words that stand for it
	Footing attribution.Footing
	// Spellings are what it is called where it is heard, Name among them, the most
	// frequent first; at most mostForms.
	Spellings []string
	Roles     []string // what it is said to be, the most frequent first; at most mostForms
	Heard     []Heard  // in order of time
	Joins     []Join   // the proposals that hold it together
	Refused   []Join   // the proposals between it and another voice that were refused

	plain     string // its name, as names are ordered
	briefings int
}

// mostForms bounds the spellings and the roles that are told of a voice.
const mostForms = 24

// A Heard is a statement of a voice.
type Heard struct {
	Briefing  int // index into the briefings that were grouped
	Statement *attribution.Statement
}

// Role is what the voice is most often said to be, "" where nothing is said.
func (v *Voice) Role() string {
	if len(v.Roles) == 0 {
		return ""
	}
	return v.Roles[0]
}

// Briefings is how many briefings the voice is heard in.
func (v *Voice) Briefings() int { return v.briefings }

// hear adds a statement, which is of the briefing of the last one or of one that the
// voice is not heard in yet.
func (v *Voice) hear(h Heard) {
	if n := len(v.Heard); n == 0 || v.Heard[n-1].Briefing != h.Briefing {
		v.briefings++
	}
	v.Heard = append(v.Heard, h)
}

// Only is the voice with those statements alone that are kept.
func (v *Voice) Only(keep func(Heard) bool) Voice {
	only := *v
	only.Heard, only.briefings = nil, 0
	for _, h := range v.Heard {
		if keep(h) {
			only.hear(h)
		}
	}
	return only
}
