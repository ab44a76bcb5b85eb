package news

import (
	"strings"

	"lede/content/format/manuscript"
)

// isFeed reports whether o is a JSON Feed (version 1 or 1.1).
func isFeed(o object) bool {
	return strings.HasPrefix(o.says("version"), "https://jsonfeed.org/version/") && o["items"] != nil
}

// readFeedItem reads an item of a JSON Feed.
func readFeedItem(o object) *item {
	it := &item{}
	it.head = manuscript.Head{
		Title:      o.value("title"),
		Standfirst: o.value("summary"),
		Byline:     o.people("authors", "author"),
		Published:  o.value("date_published"),
		Updated:    o.value("date_modified"),
		Language:   o.value("language"),
		URL:        o.address("url", "external_url"),
	}
	if s := o.says("content_html"); s != "" {
		it.body = marked(s)
	} else {
		it.body = paragraphs(o.says("content_text"))
	}
	for _, a := range arrayOf(o["attachments"]) {
		file := objectOf(a)
		if link := file.says("url"); link != "" {
			words := file.says("title")
			if words == "" {
				words = link[strings.LastIndexByte(link, '/')+1:]
			}
			text := manuscript.Text{{Words: words, Link: link}}
			if kind := file.says("mime_type"); kind != "" {
				text = append(text, manuscript.Piece{Words: ", " + kind})
			}
			it.files = append(it.files, manuscript.Paragraph{Text: text})
		}
	}
	return it
}
