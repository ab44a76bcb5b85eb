package query

// About is what has to be known of a briefing beside its text.
type About struct {
	Path    string
	Changed bool // since it was read
	// Notes are the reader's notes on it, each with its words, which may be none.
	Notes []string
}
