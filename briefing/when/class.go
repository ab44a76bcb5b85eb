package when

// A class is what a word may be in a date, or what it says about one. A word can
// be in several: "second" is an ordinal and a unit, "May" a month and a modal verb.
type class uint64

// The classes. A table of words names them in this order's names.
const (
	classMonth   class = 1 << iota
	classShort         // an abbreviation, which says nothing on its own
	classHomonym       // an ordinary word or a name as well
	classWeekday
	classWeekdays // "Mondays"
	classSeason
	classUnit
	classPlural   // a unit in the plural
	classPeriod   // no unit, but shifted like one: "the same period last year"
	classNumber   // a cardinal in words, or digits
	classOrdinal  // "third", "3rd"
	classSome     // an unknown number
	classTens     // "nineties"
	classPart     // early, mid, late
	classHalf     // half
	classEarlier  // earlier
	classLater    // later
	classApprox   // about
	classShortly  // shortly
	classDay      // yesterday, today, tomorrow
	classTonight  // tonight
	classDaypart  // morning
	classNoon     // noon, midnight
	classTurn     // last, this, next
	classBack     // previous, following, same
	classAgo      // ago
	classBefore   // before
	classAfter    // after
	classEvery    // every
	classOften    // daily, annual
	classVague    // now
	classThese    // these
	classThe      // the
	classArticle  // a
	classOwn      // its
	classOf       // of
	classAt       // at
	classOn       // on
	classIn       // in
	classTo       // to
	classAnd      // and
	classSince    // since
	classUntil    // until, by
	classBetween  // between
	classOnwards  // onwards
	classAmount   // "more than": what follows is a count
	classNumbered // "flight": what follows is its number
	classCounted  // "people": what stands before is their number
	classStreet   // "street"
	classFiscal   // fiscal
	classEra      // AD, BC
	classNamed    // Christmas
	classSay      // said
	classSpeech   // statement
	classFuture   // will
	classAgree    // agreed: what it is to do is in the future
	classWas      // was
	classBe       // be
	classIs       // is
	classPast     // rose
	classSoon     // a verb in the present tense that announces: "meets"
	classNotPast  // ends in -ed and is no past tense
	classNot      // no
	classMeridiem // a.m., p.m.
)

// classNames are the classes as a table of words names them, in the order of the
// constants.
const classNames = "month short homonym weekday weekdays season unit plural period number ordinal some tens " +
	"part half earlier later approx shortly day tonight daypart noon turn back ago before after every often vague these " +
	"the article own of at on in to and since until between onwards amount numbered counted street fiscal era named " +
	"say speech future agree was be is past soon not-past not meridiem"

func (c class) has(some class) bool { return c&some != 0 }
