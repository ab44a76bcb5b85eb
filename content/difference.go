package content

// A Difference is what became of a shelf, by the indices of entries.
type Difference struct {
	New     []int // are at the end of the shelf
	Gone    []int // are not there any more; their Err matches fs.ErrNotExist
	Back    []int // were gone; what is in them may be new
	Changed []int // have another size, time of modification or reason not to be read
	// Renamed pairs what is gone with what is new where both are the same file, as
	// far as the file system tells files apart: a proposal.
	Renamed []Renaming
}

// A Renaming is a file that seems to have been given another name.
type Renaming struct{ From, To int }

// Empty reports whether nothing became of the shelf.
func (d Difference) Empty() bool {
	return len(d.New)+len(d.Gone)+len(d.Back)+len(d.Changed) == 0
}
