package news

import (
	"slices"
	"strings"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// isNinjs reports whether o is an item of IPTC's ninjs.
func isNinjs(o object) bool {
	if o["uri"] == nil && o["standard"] == nil {
		return false
	}
	for _, name := range []string{"versioncreated", "pubstatus", "bodytext", "bodyhtml", "bodyxhtml", "bodies", "headlines", "descriptions"} {
		if o[name] != nil {
			return true
		}
	}
	return o["headline"] != nil && o["type"] != nil
}

// readNinjs reads an item of ninjs 1, 2 or 3.
func readNinjs(o object) *item {
	it := &item{}
	it.head = manuscript.Head{
		Title:     o.ninjsValue("headline", "headlines"),
		Byline:    o.value("byline", "by"),
		Outlet:    o.value("source", "provider", "copyrightholder"),
		Published: o.value("firstcreated", "contentcreated", "versioncreated"),
		Updated:   o.value("versioncreated"),
		Language:  o.value("language"),
		URL:       o.address("url", "uri"),
		Status:    o.value("pubstatus"),
		Embargo:   o.value("embargoed", "embargoeduntil"),
		Read:      "a ninjs item",
	}
	it.head.Standfirst = o.ninjsValue("description_text", "descriptions")
	if it.head.Updated.Text == it.head.Published.Text {
		it.head.Updated = manuscript.Value{}
	}
	it.head.Desk = o.ninjsDesk()
	it.dateline = o.says("located")
	it.body = o.ninjsBody()
	for _, note := range []struct{ label, name string }{{"Slugline", "slugline"}, {"Urgency", "urgency"}, {"Note to editors", "ednote"}, {"Usage", "usageterms"}} {
		it.remark(note.label, o.wordsOrNumber(note.name))
	}
	for _, t := range []struct{ kind, one, many string }{
		{"People", "person", "people"}, {"Organisations", "organisation", "organisations"},
		{"Places", "place", "places"}, {"Subjects", "subject", "subjects"}, {"Events", "event", "events"},
	} {
		it.remark(t.kind, strings.Join(append(names(o[t.one]), names(o[t.many])...), ", "))
	}
	it.associate(o["associations"])
	if status := strings.ToLower(it.head.Status.Text); status == "canceled" || status == "withheld" {
		it.notices = append(it.notices, "The item is marked as "+status+": its sender does not want it to be used.")
	}
	return it
}

// ninjsValue is a value that version 1 has alone and later versions have among others, by
// role.
func (o object) ninjsValue(one, many string) manuscript.Value {
	if v := o.value(one); v.Text != "" {
		return v
	}
	for _, v := range byRole(o[key(many)]) {
		if s := v.says("value"); s != "" {
			return manuscript.Value{Text: unmarked(s), From: many}
		}
	}
	return manuscript.Value{}
}

// byRole are the variants of a value, the main one first.
func byRole(v any) []object {
	var all []object
	for _, one := range arrayOf(v) {
		if o := objectOf(one); o != nil {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b object) int { return roleOrder(a) - roleOrder(b) })
	return all
}

func roleOrder(o object) int {
	switch role := strings.ToLower(o.says("role")); {
	case strings.Contains(role, "main"), role == "":
		return 0
	case strings.Contains(role, "short"), strings.Contains(role, "summary"):
		return 2
	}
	return 1
}

// ninjsBody is the body, from HTML where there is such.
func (o object) ninjsBody() hypertext.Body {
	if s := o.says("body_html", "body_xhtml"); s != "" {
		return marked(s)
	}
	if s := o.says("body_text"); s != "" {
		return paragraphs(s)
	}
	bodies := byRole(o["bodies"])
	for _, html := range []bool{true, false} {
		for _, b := range bodies {
			s := b.says("value")
			if isHTML := strings.Contains(b.says("contenttype"), "html") || s != "" && hasMarkup(s); isHTML == html && s != "" {
				return written(s)
			}
		}
	}
	return hypertext.Body{}
}

// ninjsDesk is what part of the news it is: its genre.
func (o object) ninjsDesk() manuscript.Value {
	for _, name := range []string{"genre", "genres"} {
		if all := names(o[name]); len(all) > 0 {
			return manuscript.Value{Text: all[0], From: name}
		}
	}
	return manuscript.Value{}
}

// associate lists what goes with the item: pictures with their captions, other pieces
// with their headlines.
func (it *item) associate(v any) {
	var all []object
	if named, ok := v.(map[string]any); ok { // version 1
		for _, name := range sortedKeys(named) {
			if o := objectOf(named[name]); o != nil {
				all = append(all, o)
			}
		}
	}
	if list, ok := v.([]any); ok {
		all = byRole(list)
	}
	for _, o := range all {
		var text manuscript.Text
		for _, words := range []string{
			o.ninjsValue("headline", "headlines").Text, unmarked(o.ninjsValue("description_text", "descriptions").Text),
			o.says("byline", "by"), o.says("type"),
		} {
			switch words = strings.TrimSuffix(words, "."); {
			case words == "":
			case len(text) == 0:
				text = manuscript.Text{{Words: words, Link: o.firstAddress()}}
			default:
				text = append(text, manuscript.Piece{Words: ". " + words})
			}
		}
		if len(text) > 0 {
			it.files = append(it.files, manuscript.Paragraph{Text: text})
		}
	}
}

// firstAddress is where the thing is on the web: its largest rendition, or itself.
func (o object) firstAddress() string {
	renditions := arrayOf(o["renditions"])
	if named, ok := o["renditions"].(map[string]any); ok {
		renditions = nil
		for _, name := range sortedKeys(named) {
			renditions = append(renditions, named[name])
		}
	}
	for _, r := range renditions {
		if v := objectOf(r).address("href", "url"); v.Text != "" {
			return v.Text
		}
	}
	return o.address("url", "uri").Text
}
