package edtf

// The parts of a year, by their numbers in ISO 8601-2, clause 4.8.
const (
	firstPart    = 21
	firstQuarter = 33 // from here on the standard gives the months
	lastPart     = 41
)

// partMonths are the first and the last month of a part of a year. The standard
// gives the seasons no months. Here each is the quarter of the year that its place
// in the standard's list stands for, spring first; those of the southern hemisphere,
// whose year begins in summer, are the quarters that they fall in: spring is October
// to December.
func partMonths(part int) (first, last int) {
	switch {
	case part >= 40: // semesters
		first = (part-40)*6 + 1
		return first, first + 5
	case part >= 37: // quadrimesters: four months each
		first = (part-37)*4 + 1
		return first, first + 3
	case part >= 33: // quarters
		first = part - 33
	case part >= 29: // southern seasons
		first = (part - 29 + 3) % 4
	default: // seasons, northern seasons
		first = (part - 21) % 4
	}
	return first*3 + 1, first*3 + 3
}
