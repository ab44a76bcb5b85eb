// Package news reads news items in JSON: IPTC's ninjs (versions 1 to 3), schema.org's
// articles, reports and live blogs as JSON-LD files, and JSON Feed.
//
// It owns which value of each standard is what for a reader. It does not own how HTML in
// them is read (content/format/hypertext), nor the JSON-LD inside of web pages
// (content/format/html). JSON that is none of these is no document of this package: it is
// read as the text that it is.
package news
