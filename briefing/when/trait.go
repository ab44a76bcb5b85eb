package when

// A trait is what one word, or a few, do in the grammar that no class of words does.
type trait uint64

// The traits. A table of words names them as traitNames does, in this order.
const (
	traitFrom      trait = 1 << iota
	traitFor             // for
	traitAs              // as
	traitThan            // than
	traitNo              // no
	traitBy              // by
	traitThat            // that
	traitLast            // last
	traitPast            // past
	traitAdverb          // early, mid, late: they need no "of"
	traitAsSoon          // "as soon as": what follows is to come
	traitEnd             // end
	traitVery            // very
	traitFull            // full
	traitOther           // other
	traitOld             // old: "27-year-old"
	traitRate            // million: "a year" behind it is how often
	traitNow             // now
	traitTime            // time
	traitO               // o
	traitClock           // clock
	traitHours           // hours
	traitLocal           // local
	traitWards           // wards, of "on wards"
	traitHad             // had
	traitHave            // has
	traitBeen            // been
	traitBeing           // being
	traitCould           // could
	traitMay             // may
	traitPlanned         // planned
	traitStay            // stay: a participle behind it is no past tense
	traitStill           // still: it may stand before a participle
	traitEnded           // ended: the day behind it is one that is known
	traitThrough         // during: so is a whole one
	traitPrior           // prior
	traitTurn            // turn: "the turn of the century"
	traitYearly          // about: it governs a year
	traitRename          // black: a weekday behind it is a name
	traitTitle           // Mr
	traitAttack          // attacks
	traitAfterward       // afterwards: behind an amount it counts from the date mentioned
	traitDayWord         // Day, of a name
	traitEve             // Eve
	traitYearWord        // Year, of New Year
	traitDays            // days
	traitNoZone          // in capitals it is no time zone
	traitWithin          // in: so many days from now
	traitTally           // to: it stands between two counts of one thing
	traitEvent           // attack: it happened on the day that it is named after
	traitPaper           // Times: "The Sunday Times", "the Daily Mail", "the Mail on Sunday"
)

// traitNames are the traits as a table of words names them, in the order of the
// constants.
const traitNames = "from for as than no-word by that last-word past-word adverb as-soon end very full other old rate now time o " +
	"clock hours local wards had have been being could may-word planned stay still ended through prior turn-word yearly " +
	"rename title attack afterward day-word eve year-word days no-zone within tally event paper"

func (t trait) has(some trait) bool { return t&some != 0 }
