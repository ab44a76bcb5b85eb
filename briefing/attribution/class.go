package attribution

// A class is what a word may be in a sentence that says who said what. A word can be
// in several: "report" is a cue and a document.
type class uint64

// The classes. A table of words names them in this order's names.
const (
	classSay     class = 1 << iota // a cue that takes a clause or a quotation: said
	classTell                      // a cue that takes a hearer first: told
	classCall                      // a cue that judges, and says something only where it quotes: called
	classUrge                      // a cue that takes what is to be done: urged
	classShow                      // a cue of documents: found, showed
	classThink                     // a cue of belief: believes
	classWeak                      // a cue that says something only where a quotation or "that" follows: added
	classBase                      // an infinitive, or a plural's present: say
	classNoun                      // a form that is a noun as well: report, claims
	classFinite                    // a form that needs no auxiliary: said, says
	classGerund                    // saying
	classSpeech                    // a noun that cues where "that" follows: allegation
	classBe                        // is, was, been
	classAux                       // has, will, did
	classNot                       // not, never
	classAdverb                    // also, later
	classSubject                   // a pronoun that is a subject: he, they
	classPronoun                   // any other pronoun: him, it
	classWho                       // who, which
	classArticle                   // a, the, this
	classOwn                       // his, their
	classIn                        // a preposition
	classOf                        // of
	classTo                        // to
	classThat                      // that
	classAnd                       // and, or
	classBut                       // but: a conjunction that begins a clause
	classWhen                      // when, while, because: a conjunction that begins a subordinate clause
	classDay                       // a word of time: Monday, yesterday, last
	classVerb                      // a finite verb that is no cue: went
	classTitle                     // Mr., Sen., President
	classIf                        // if, whether, what, how: begins an indirect question
	classPassive                   // a past participle: told, quoted
)

// classNames are the classes as a table of words names them, in the order of the
// constants.
const classNames = "say tell call urge show think weak base noun finite gerund speech be aux not adverb subject pronoun who article own " +
	"in of to that and but when day verb title if passive"

// cues are the classes of verbs that mark words as said.
const cues = classSay | classTell | classCall | classUrge | classShow | classThink | classWeak
