package news

import (
	"strings"

	"lede/content/format/manuscript"
)

// isArticle reports whether o is of one of schema.org's types that are pieces: NewsArticle,
// Article, Report, LiveBlogPosting and their kin.
func isArticle(o object) bool {
	for _, t := range arrayOf(o["@type"]) {
		name, _ := t.(string)
		name = name[strings.LastIndexAny(name, "/:#")+1:]
		if strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "Posting") || name == "Report" {
			return true
		}
	}
	return false
}

// readArticle reads an article of schema.org.
func readArticle(o object) *item {
	it := &item{}
	it.head = manuscript.Head{
		Title:      o.value("headline", "name"),
		Standfirst: o.value("description", "alternativeHeadline", "abstract"),
		Byline:     o.people("author", "creator"),
		Outlet:     o.value("publisher", "sourceOrganization", "provider"),
		Published:  o.value("datePublished", "dateCreated", "coverageStartTime"),
		Updated:    o.value("dateModified"),
		Language:   o.value("inLanguage"),
		URL:        o.address("url", "mainEntityOfPage", "@id"),
		Desk:       o.value("articleSection"),
		Status:     o.value("creativeWorkStatus"),
		Read:       "an article in JSON-LD",
	}
	if it.head.Updated.Text == it.head.Published.Text {
		it.head.Updated = manuscript.Value{}
	}
	it.head.Title.Text = unmarked(it.head.Title.Text)
	it.head.Standfirst.Text = unmarked(it.head.Standfirst.Text)
	it.dateline = o.says("dateline", "locationCreated")
	it.body = written(o.says("articleBody", "reportBody", "text"))
	for _, c := range arrayOf(o["correction"]) {
		words := textOf(c)
		if date := objectOf(c).says("datePublished", "dateCreated"); date != "" {
			words = strings.TrimSpace(spoken(date) + ": " + words)
		}
		it.remark("Correction", words)
	}
	it.remark("How it was reported", textOf(o["backstory"]))
	for _, t := range []struct{ kind, name string }{{"About", "about"}, {"Mentioned", "mentions"}, {"Keywords", "keywords"}} {
		it.remark(t.kind, strings.Join(names(o[key(t.name)]), ", "))
	}
	it.pictures(o["image"])
	for _, u := range arrayOf(o["liveblogupdate"]) {
		if update := objectOf(u); update != nil {
			it.updates = append(it.updates, readArticle(update))
		}
	}
	return it
}

// people is who wrote the piece: one, or several.
func (o object) people(fields ...string) manuscript.Value {
	for _, name := range fields {
		if all := names(o[key(name)]); len(all) > 0 {
			return manuscript.Value{Text: series(all), From: name}
		}
	}
	return manuscript.Value{}
}

// series is names as they are said one after another.
func series(all []string) string {
	if n := len(all) - 1; n > 0 {
		return strings.Join(all[:n], ", ") + " and " + all[n]
	}
	return all[0]
}

// pictures lists pictures that have a caption.
func (it *item) pictures(v any) {
	for _, one := range arrayOf(v) {
		o := objectOf(one)
		caption := o.says("caption", "description", "name")
		if caption == "" {
			continue
		}
		text := manuscript.Text{{Words: unmarked(caption), Link: o.says("contentUrl", "url")}}
		if credit := o.says("creditText", "creator", "author"); credit != "" {
			text = append(text, manuscript.Piece{Words: ". " + credit})
		}
		it.files = append(it.files, manuscript.Paragraph{Text: text})
	}
}
