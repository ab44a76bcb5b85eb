package edtf

import "strconv"

// intervalWords says an interval.
func intervalWords(from, to date) string {
	if words := conventionWords(from, to); words != "" {
		return words
	}
	first, last := from.inlineWords(), to.inlineWords()
	switch {
	case from.isDate() && to.isDate():
		if words := contractedAlike(from, to); words != "" {
			return words
		}
		return "from " + first + " to " + last
	case from.isDate() && to.form == formOpen:
		return "from " + first + " onwards"
	case from.isDate():
		return "from " + first + ", end unknown"
	case to.isDate() && from.form == formOpen:
		return "by " + last
	case to.isDate():
		return "until " + last + ", from an unknown date"
	case from.form == formOpen && to.form == formOpen:
		return "at any time"
	case from.form == formOpen:
		return "until an unknown date"
	case to.form == formOpen:
		return "from an unknown date onwards"
	}
	return "from an unknown date to an unknown date"
}

// contractedAlike contracts two dates that are qualified alike as a whole, too:
// "about 3–7 October 2023".
func contractedAlike(from, to date) string {
	if from.any() == 0 || from.any() != to.any() || !from.qualifiedWhole() || !to.qualifiedWhole() {
		return contracted(from, to)
	}
	lead := [...]string{"", "perhaps ", "about ", "perhaps about "}[from.any()]
	from.qualifiers, to.qualifiers = 0, 0
	if words := contracted(from, to); words != "" {
		return lead + words
	}
	return ""
}

// joinedWords says what .. joins in a set.
func joinedWords(from, to date) string {
	if words := contracted(from, to); words != "" {
		return words
	}
	return from.inlineWords() + " to " + to.inlineWords()
}

// contracted says two dates of one year, without saying twice what they have in
// common; "" when they have nothing, or when something about them is not sure.
func contracted(from, to date) string {
	if from.form != formCalendar || to.form != formCalendar || from.qualifiers|to.qualifiers != 0 ||
		from.xs|to.xs != 0 || from.significant|to.significant != 0 ||
		from.signed() != to.signed() || from.hasMonth() != to.hasMonth() || from.hasDay() != to.hasDay() {
		return ""
	}
	switch {
	case from == to:
		return from.words()
	case from.day == 0:
		return monthNames[from.month-1] + " to " + to.words()
	case from.month == to.month:
		return strconv.Itoa(int(from.day)) + "–" + to.words()
	}
	return strconv.Itoa(int(from.day)) + " " + monthNames[from.month-1] + " to " + to.words()
}

// conventionWords reads the conventions for early, mid- and late; "" when the
// interval is none of them.
func conventionWords(from, to date) string {
	const about = approximate
	if from.form != formCalendar || to.form != formCalendar || from.xs|to.xs != 0 ||
		!from.qualifiedWhole() || !to.qualifiedWhole() || from.any() != about || to.any() != about ||
		from.signed() != to.signed() || from.hasDay() != to.hasDay() || from.hasMonth() != to.hasMonth() {
		return ""
	}
	year := yearInWords(to.signed())
	if from.day == 0 {
		switch [2]uint8{from.month, to.month} {
		case [2]uint8{1, 4}:
			return "early " + year
		case [2]uint8{5, 8}:
			return "mid-" + year
		case [2]uint8{9, 12}:
			return "late " + year
		}
		return ""
	}
	if from.month != to.month {
		return ""
	}
	month := monthNames[to.month-1] + " " + year
	switch {
	case from.day == 1 && to.day == 10:
		return "early " + month
	case from.day == 11 && to.day == 20:
		return "mid-" + month
	case from.day == 21 && int(to.day) == DaysIn(to.signed(), int(to.month)):
		return "late " + month
	}
	return ""
}
