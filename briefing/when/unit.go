package when

// A unit is what time is counted in; as the grain of a point it says how exactly
// the point is known.
type unit uint8

// The units, from short to long. Year parts between month and year are no longer
// than a year and no shorter than a month.
const (
	noUnit unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWeekend
	unitWeek
	unitMonth
	unitQuarter
	unitSeason
	unitSemester
	unitYear
	unitDecade
	unitCentury
)

// String is the unit's name in a table of words and in what is said to the reader.
func (u unit) String() string {
	return [...]string{"", "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"}[u]
}

// period is the unit's letters in an ISO 8601 duration: "P", "3", "M". Where ISO
// has none it is counted in another unit, times of which there are.
func (u unit) period() (prefix string, times int, letter string) {
	switch u {
	case unitSecond:
		return "PT", 1, "S"
	case unitMinute:
		return "PT", 1, "M"
	case unitHour:
		return "PT", 1, "H"
	case unitWeek:
		return "P", 1, "W"
	case unitMonth:
		return "P", 1, "M"
	case unitQuarter, unitSeason:
		return "P", 3, "M"
	case unitSemester:
		return "P", 6, "M"
	case unitYear:
		return "P", 1, "Y"
	case unitDecade:
		return "P", 10, "Y"
	case unitCentury:
		return "P", 100, "Y"
	}
	return "P", 1, "D"
}
