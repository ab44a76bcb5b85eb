package attribution

// A sort is what a word of a speaker's noun phrase may be. A word can be of several:
// "general" is a title and a person, "Post" a masthead and a text.
type sort uint64

// The sorts. The table of speakers names them by their names in sortNames.
const (
	sortThe        sort = 1 << iota // the
	sortDeterminer                  // a, his
	sortPlenty                      // some, many: a quantity without a number
	sortNumber                      // two
	sortMeasure                     // group, handful: counts what follows its "of"
	sortSkip                        // but, even: says nothing of the speaker
	sortEnd                         // of, who, familiar: ends the noun in front of it
	sortJoin                        // and
	sortTitle                       // Sen., President
	sortHonorific                   // Mr.: a title that is no role
	sortMale                        // king, Michael
	sortFemale                      // queen, Maria
	sortPremier                     // former, senior: stands before a role
	sortPerson                      // lawyer
	sortClose                       // official: unnamed in the press even where there are several
	sortSide                        // critics: many at large
	sortGroup                       // ministry
	sortText                        // study
	sortThing                       // eyes
	sortBare                        // sources
	sortOutlet                      // newspaper
	sortMasthead                    // Times
	sortAgence                      // Agence
	sortKnown                       // Reuters
	sortNamed                       // Pentagon
	sortPlace                       // Iran, Tehran
	sortPeople                      // Iranian, Republican
	sortProper                      // United: begins the names of what is no person
	sortTail                        // Street: ends them
	sortParticle                    // bin, van
	sortSuffix                      // Jr.
	sortFamily                      // Xi: a family name that stands first
	sortGiven                       // Maria
	sortPublic                      // mayor: whom news names where it first speaks of one
	sortOffice                      // State: stands between a title's "of" and a name
	sortPlural                      // the word is found by its singular; the table never says so
)

// sortNames are the sorts as the table of speakers names them, in the order of the
// constants.
const sortNames = "the determiner plenty number measure skip end join title honorific male female premier person close side " +
	"group text thing bare outlet masthead agence known named place people proper tail particle suffix family given public office"

// capitals are the sorts of words that are names: they hold only of a word with a
// capital letter.
const capitals = sortMasthead | sortAgence | sortKnown | sortNamed | sortPlace | sortPeople | sortProper | sortTail |
	sortFamily | sortGiven | sortSuffix

// roles are the sorts of words that say what a person is.
const roles = sortTitle | sortPerson

// has reports whether s is of one of these sorts.
func (s sort) has(of sort) bool { return s&of != 0 }
