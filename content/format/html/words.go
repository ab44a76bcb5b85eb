package html

import (
	"strings"
	"sync"
	"unicode"
)

// A lexicon is what the words of classes and the like mean. A role's words count anywhere
// in a name ("article-share-bar"); pairs count together; lone words only where they are
// the whole name ("date", but not "date-list-wrapper").
type lexicon struct {
	words, pairs, lone map[string]role
	// negating words begin a name that says what is not, or what something else is:
	// "has-sidebar", "category-sport".
	negating map[string]bool
	// A piece's body is two words: "article-body", "post content".
	piece, body map[string]bool
	pictures    map[string]bool
}

var english = sync.OnceValue(func() *lexicon {
	return &lexicon{
		words: meanings(map[role]string{
			navigation: `nav navbar navi navigation menu submenu breadcrumb breadcrumbs crumbs footer sitemap pagination pager
				paginate masthead topbar toc skiplink prevnext postnav editsection headerlink`,
			related: `related relatedposts recommended recommendation recommendations recommend recirc recirculation trending popular
				mostread similar carousel readmore morestories outbrain taboola linkbox linkboxes appstores appstore`,
			teaser: `teaser teasers`,
			advert: `ad ads adv advert adverts advertisement advertising advertorial adsense adslot adbox adunit adblock sponsor
				sponsored promo promos promotion promoted dfp gpt werbung anzeige anzeigen publicidad publicite commercial banner
				banners affiliate disclosure`,
			consent: `privacy cookie cookies gdpr consent ccpa popup modal overlay lightbox`,
			share: `share shares sharing sharebar social socialmedia shariff sharedaddy newsletter subscribe subscription signup
				addthis addtoany donate donation paywall newsletters cta membership`,
			comments: `comment comments commentlist disqus respond kommentar kommentare commentaires comentarios reply replies`,
			author:   `bio authorbio authorbox byline vcard contributors`,
			detail:   `meta postmeta postmetadata metadata tags taglist tagcloud timestamp dateline kicker copyright`,
			form:     `login search searchform form rating ratings toolbar tooltip poll quiz survey signin register registration regwall captcha`,
			sidebar:  `sidebar sidebars rail widget widgets`,
			caption:  `caption captions bildunterschrift credit`,
		}),
		pairs: meanings(map[role]string{
			related: `read+next read+more read+also more+from more+on more+stories more+news more+articles most+read most+popular
				see+also also+like up+next latest+news next+post prev+post`,
			author: `author+bio author+box author+info author+card author+profile author+about about+author author+details
				author+block author+section author+description
				article+author post+author entry+author story+author`,
			detail: `entry+date post+date tag+list tag+links cat+links post+tags article+tags post+info article+info entry+footer
				post+footer article+footer article+date publish+date published+date date+published publication+date update+date
				updated+date last+updated last+modified article+time post+time reading+time read+time view+count`,
			share:      `follow+us print+button email+button call+to support+us app+download sign+in sign+up log+in`,
			navigation: `skip+link header+anchor heading+anchor anchor+link site+header page+header top+bar jump+link post+navigation`,
		}),
		lone: meanings(map[role]string{
			navigation: `foot bottom top tools bookmark`,
			author:     `author`,
			detail:     `date tag category categories`,
			share:      `print follow`,
		}),
		negating: set(`has no with without is not js hide category tag postid status format type`),
		piece:    set(`article post entry story news blog single artikel`),
		body:     set(`body content text copy inner`),
		pictures: set(`image img photo foto bild picture legend visual media figure imginline imagebox imagecaption caption bildbox
			mediabox`),
	}
})

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// meanings is the roles by their words. The two of a pair are joined by a plus.
func meanings(lists map[role]string) map[string]role {
	m := map[string]role{}
	for r, words := range lists {
		for w := range strings.FieldsSeq(words) {
			m[w] = r
		}
	}
	return m
}

// A vocabulary remembers what the names mean that a page uses, over and over.
type vocabulary struct {
	*lexicon
	known map[string]name
}

// A name is what the names in an attribute say of an element.
type name struct {
	role    role
	hint    hint
	depicts bool
}

func newVocabulary() *vocabulary { return &vocabulary{english(), map[string]name{}} }

// longestNames is how much of an attribute is looked at.
const longestNames = 400

// named tells what an attribute's names say.
func (v *vocabulary) named(names string) name {
	names = names[:min(len(names), longestNames)]
	n, ok := v.known[names]
	if !ok {
		n = v.tell(names)
		v.known[names] = n
	}
	return n
}

func (v *vocabulary) tell(names string) name {
	var n name
	for s := range strings.FieldsSeq(names) {
		words := wordsOf(s)
		if len(words) == 0 || v.negating[words[0]] {
			continue
		}
		r := v.role(words)
		if n.role == plain {
			n.role = r
		}
		if r == plain {
			n.hint = max(n.hint, v.hint(words))
		}
		for _, w := range words {
			n.depicts = n.depicts || v.pictures[w]
		}
	}
	return n
}

func (v *vocabulary) role(words []string) role {
	for i, w := range words {
		if r, ok := v.words[w]; ok {
			return r
		}
		if i+1 < len(words) {
			if r, ok := v.pairs[w+"+"+words[i+1]]; ok {
				return r
			}
		}
	}
	if len(words) == 1 {
		return v.lone[words[0]]
	}
	return plain
}

func (v *vocabulary) hint(words []string) hint {
	for i, w := range words {
		switch w {
		case "articlebody", "storybody", "articletext", "articlecontent":
			return bodyHint
		}
		if i+1 < len(words) && v.piece[w] && v.body[words[i+1]] {
			return bodyHint
		}
	}
	if general := words[0] == "content" || words[0] == "main" || words[0] == "page"; general &&
		(len(words) == 1 && words[0] != "page" || len(words) == 2 && words[0] != "content" && v.body[words[1]]) {
		return contentHint
	}
	return noHint
}

// wordsOf is the words of a name, as of post-content, postContent or post_content.
func wordsOf(name string) []string {
	var words []string
	start := -1
	var before rune
	for i, r := range name {
		letter := unicode.IsLetter(r)
		if start >= 0 && (!letter || unicode.IsUpper(r) && unicode.IsLower(before)) {
			words = append(words, strings.ToLower(name[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
		before = r
	}
	if start >= 0 {
		words = append(words, strings.ToLower(name[start:]))
	}
	return words
}
