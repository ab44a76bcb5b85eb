package attribution

import "strings"

// A position is where something stands in what a cast has read.
type position struct {
	paragraph int // 1 for the first paragraph that was read
	offset    int // in bytes
}

// before reports whether p stands before q.
func (p position) before(q position) bool {
	return p.paragraph < q.paragraph || p.paragraph == q.paragraph && p.offset < q.offset
}

// The bounds of what a cast remembers.
const (
	mostPersons  = 400 // persons, those named last
	mostMentions = 64  // mentions of earlier paragraphs
	mostRivals   = 6   // persons that a short form may stand for
	lookBack     = 3   // how many paragraphs back a pronoun looks
)

// A cast remembers who has been named in a document so far, so that short forms and
// pronouns find whom they stand for. Where several fit it says nobody.
// The zero cast is ready, and of nobody.
type cast struct {
	paragraph int    // counts what was read
	text      string // its text
	quotes    []quotation
	phrase    phrase

	persons  []*person // in the order in which they were first named
	full     map[string]*person
	short    holders // by family name and what else stands for the whole name
	given    holders // by given and middle names
	role     holders // by the noun of a role
	outlets  holders
	mentions []mention // in order; all of this paragraph, the last of those before
	heard    []heard   // in order, the last

	sentence int   // counts the sentences read
	begun    []int // where the sentences of the paragraph begin
}

// begin makes room for those who will be named.
func (c *cast) begin() {
	if c.full != nil {
		return
	}
	c.full = map[string]*person{}
	c.short, c.given, c.role, c.outlets = holders{}, holders{}, holders{}, holders{}
}

// A person is somebody, or an outlet, that was named.
type person struct {
	name   string // the fullest so far
	roles  []string
	gender gender
	votes  int      // of pronouns beside the name: males less females
	sure   bool     // it is a person by more than capital letters
	first  position // where it was named first
	last   position
	keys   []key
	self   [1]*person // the person, for those forms that stand for nobody else
}

// A key is an entry of a cast's maps that leads to a person.
type key struct {
	in  holders // nil for the full names
	key string
}

// holders are whom short forms may stand for.
type holders map[string][]*person

// add lets a short form stand for a person.
func (h holders) add(word string, p *person) {
	held := h[word]
	for _, q := range held {
		if q == p {
			return
		}
	}
	if len(held) < mostRivals {
		if held == nil {
			held = p.self[:0:1] // most forms stand for one person only
		}
		h[word] = append(held, p)
		p.keys = append(p.keys, key{h, word})
	}
}

// remove forgets a person.
func (h holders) remove(word string, p *person) {
	held := h[word]
	for i, q := range held {
		if q != p {
			continue
		}
		if len(held) == 1 {
			delete(h, word)
			return
		}
		kept := make([]*person, 0, len(held)-1)
		h[word] = append(append(kept, held[:i]...), held[i+1:]...)
		return
	}
}

// A mention is where a person is named.
type mention struct {
	at       position
	person   *person // nil for a pronoun that was not resolved
	gender   gender  // of a pronoun
	several  bool    // the pronoun may stand for any of several
	sentence int
	subject  bool // the sentence begins with it, or it says something
	quoted   bool // it stands in a quotation
}

// A heard is a speaker that was resolved.
type heard struct {
	at      position
	person  *person // nil for a speaker without a name
	speaker Speaker
	plural  bool
	gender  gender
}

// forget drops the person named first, and all that leads to it.
func (c *cast) forget() {
	p := c.persons[0]
	c.persons[0] = nil
	c.persons = c.persons[1:]
	for _, k := range p.keys {
		if k.in != nil {
			k.in.remove(k.key, p)
		} else if c.full[k.key] == p {
			delete(c.full, k.key)
		}
	}
}

// isGender reports whether a person may be spoken of so.
func (p *person) isGender(g gender) bool {
	own := p.gender
	if own == unknown {
		switch {
		case p.votes >= 2:
			own = male
		case p.votes <= -2:
			own = female
		}
	}
	return own == unknown || g == unknown || own == g
}

// vote counts a pronoun that stands for a person.
func (p *person) vote(g gender) {
	switch g {
	case male:
		p.votes = min(p.votes+1, 8)
	case female:
		p.votes = max(p.votes-1, -8)
	case unknown:
	}
	p.sure = true
}

// may reports whether a pronoun of a gender may stand for what is mentioned.
func (m *mention) may(g gender) bool {
	if m.person == nil {
		return m.gender == unknown || g == unknown || m.gender == g
	}
	return m.person.isGender(g) && m.person.sure
}

// learn adds what a description says of a person.
func (c *cast) learn(p *person, d *description) {
	if p.gender == unknown {
		p.gender = d.Gender
	}
	p.sure = p.sure || d.Sure
	if d.Role == "" || len(p.roles) >= 4 {
		return
	}
	for _, r := range p.roles {
		if r == d.Role {
			return
		}
	}
	p.roles = append(p.roles, strings.Clone(d.Role))
	if d.Head != "" {
		c.role.add(roleNoun(d.Head), p)
	}
}

// roleNoun is the noun that a role is called by: "senator" for "Sen.".
func roleNoun(head string) string {
	head = strings.ToLower(strings.TrimSuffix(head, "."))
	switch head {
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "lt":
		return "lieutenant"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "adm":
		return "admiral"
	case "prof":
		return "professor"
	case "rev":
		return "reverend"
	case "premier":
		return "prime minister"
	}
	if i := strings.LastIndexByte(head, '-'); i > 0 && head[:i] == "vice" {
		return head[i+1:]
	}
	return head
}
