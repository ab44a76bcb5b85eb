package when

// A Rule is how an expression was resolved, or why it was not.
type Rule uint8

// The rules.
const (
	RuleNone Rule = iota

	// The words say it all.
	RuleDayStated
	RuleMonthStated
	RuleYearStated
	RuleDecadeStated
	RuleCenturyStated
	RulePartStated // a season, a quarter, a half, a week of a stated year
	RuleIntervalStated
	RuleNamedDay     // a day with a name, of a stated year
	RuleOrderSettled // 03/04/2024, after another date of the text has shown the order

	// The year, or more, is taken from elsewhere.
	RuleYearOfRange    // from the other end of "April to June 2024"
	RuleYearOfHeading  // from the heading
	RuleYearOfEntry    // from the entry before, in a list
	RuleYearAfterEntry // the year after that of the entry before, for the list ascends
	RuleMonthOfHeading // "the 3rd", under "October 2023"
	RuleNearestPast    // the last one before the anchor, for the sentence is about the past
	RuleNearestFuture  // the next one after the anchor, for the sentence is about the future
	RuleNearest        // the nearest, for the sentence does not say
	RuleYearAgain      // that of the date mentioned before, of which the text is telling
	RuleMonthAgain     // its month, too

	// Weekdays.
	RuleWeekdayBefore // the last one on or before the anchor
	RuleWeekdayAfter  // the first one on or after the anchor
	RuleWeekdayLast   // "last Tuesday": before the anchor
	RuleWeekdayNext   // "next Tuesday": after the anchor
	RuleWeekdayOfWeek // "Tuesday of last week"

	// Counted.
	RuleDayFrom       // yesterday, today, tomorrow
	RuleUnitFrom      // last week, this month, next year
	RuleAgo           // three days ago, two years from now
	RuleFromMentioned // the previous day, two days later, that week
	RuleTimeOfDay     // a time, on the day that the text is about

	// Not resolved.
	RuleNoAnchor       // there is nothing to count from
	RuleAmbiguousOrder // 03/04/2024
	RuleNoSuchDay      // 30 February
	RuleNotSaid        // which year's, or how many, is not said
	RuleVague          // now, recently
	RuleLength         // a duration is no date
	RuleRepeated       // a set is no date
)

// ruleNames are the rules' names, in their order.
var ruleNames = [...]string{
	"none",
	"day-stated", "month-stated", "year-stated", "decade-stated", "century-stated", "part-stated",
	"interval-stated", "named-day", "order-settled",
	"year-of-range", "year-of-heading", "year-of-entry-before", "year-after-entry-before", "month-of-heading",
	"nearest-past", "nearest-future", "nearest", "year-of-mention", "month-of-mention",
	"weekday-before", "weekday-after", "weekday-last", "weekday-next", "weekday-of-week",
	"day-from-anchor", "unit-from-anchor", "counted-from-anchor", "from-mentioned", "time-of-day",
	"no-anchor", "ambiguous-order", "no-such-day", "not-said", "vague", "duration", "set",
}

// String is the rule's name, which does not change: "weekday-before".
func (r Rule) String() string {
	if int(r) < len(ruleNames) {
		return ruleNames[r]
	}
	return "none"
}
