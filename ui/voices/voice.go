package voices

// A Briefing is how a briefing is called, and when it was published.
type Briefing struct {
	Title     string // "" when it is not known
	Name      string // of its file, for display
	Published string // as a reader is told it, "" when it is not known
}
