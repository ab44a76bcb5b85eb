package html

import (
	"slices"
	"strings"
	"unicode"

	"lede/content/format/manuscript"
)

// writer is who wrote the piece: persons, or a desk or agency where nobody is named.
func (s *statement) writer(outlet, shown string) manuscript.Value {
	type source struct {
		from  string
		names []string
	}
	var sources []source
	for _, o := range s.articles {
		sources = append(sources, source{"JSON-LD", o.names("author")}, source{"JSON-LD", o.names("creator")})
	}
	sources = append(sources, source{"author", s.authors})
	for _, n := range []string{"dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "byline", "article.author"} {
		sources = append(sources, source{n, []string{s.metas[n]}})
	}
	sources = append(sources, source{"microdata", s.items["author"]})
	for _, b := range s.bylines {
		sources = append(sources, source{"the page", []string{b}})
	}
	sources = append(sources, source{"the page", []string{shown}})
	fallback := manuscript.Value{}
	for _, src := range sources {
		names := persons(src.names)
		others := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return letters(n) == letters(outlet) })
		if len(others) > 0 {
			return manuscript.Value{Text: strings.Join(others, ", "), From: src.from}
		}
		if len(names) > 0 && fallback.Text == "" {
			fallback = manuscript.Value{Text: strings.Join(names, ", "), From: src.from}
		}
	}
	return fallback
}

// persons is the names in values, each once.
func persons(values []string) []string {
	var names []string
	seen := map[string]bool{}
	for _, v := range values {
		if len(v) > 4*longestByline || isAddress(v) {
			continue
		}
		for _, n := range split(withoutBy(v)) {
			n = strings.TrimFunc(withoutBy(n), func(r rune) bool { return !isLetterOrDigit(r) && r != '.' && r != ')' && r != '(' })
			key := letters(n)
			if key == "" || seen[key] || !isName(n) {
				continue
			}
			seen[key] = true
			names = append(names, n)
		}
	}
	// A name that is part of another is the same person.
	return slices.DeleteFunc(names, func(n string) bool {
		return slices.ContainsFunc(names, func(other string) bool {
			return n != other && strings.Contains(letters(other), letters(n))
		})
	})
}

// split divides a byline at what stands between names. What follows a comma in lower case,
// or has a word for work in it, is a job.
func split(byline string) []string {
	for _, and := range []string{" and ", " und ", " et ", " y ", " e ", " og ", " och ", " & ", ";", "|", "/", "•", "·"} {
		byline = strings.ReplaceAll(byline, and, "\n")
	}
	var names []string
	for part := range strings.SplitSeq(byline, "\n") {
		for i, n := range strings.Split(part, ",") {
			n = strings.TrimSpace(n)
			if i > 0 && (n == "" || unicode.IsLower([]rune(n)[0]) || isJob(n)) {
				break
			}
			names = append(names, n)
		}
	}
	return names
}

// withoutBy is a byline without the word that it begins with.
func withoutBy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for again := true; again; {
		again = false
		for _, by := range []string{"written by", "posted by", "published by", "geschrieben von", "verfasst von", "publié par", "publicado por", "escrito por", "view all posts by", "all posts by", "more by", "author", "zeige alle beiträge von", "by", "by:", "von", "von:", "par", "por", "di", "av", "door", "text:", "text by", "author:"} {
			if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) && (s[len(by)] == ' ' || strings.HasSuffix(by, ":")) {
				s, again = strings.TrimSpace(s[len(by):]), true
			}
		}
	}
	return s
}

// isJob reports whether the words are of what somebody does.
func isJob(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch w {
		case "editor", "reporter", "correspondent", "writer", "columnist", "journalist", "staff", "producer", "redakteur", "redakteurin",
			"redaktion", "korrespondent", "korrespondentin", "chief", "bureau", "contributor", "author", "photographer", "critic", "analyst":
			return true
		}
	}
	return false
}

// isName reports whether s may be a name: not an address, a date or a sentence.
func isName(s string) bool {
	if isAddress(s) || strings.ContainsAny(s, "@{}<>=[]") || len(s) > 80 || len(strings.Fields(s)) > 8 || isHost(s) {
		return false
	}
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "author", "no author", "name", "posted on", "published on", "publiziert am", "veröffentlicht am",
		"editor", "redaktion", "staff", "unknown", "anonymous", "null", "undefined", "root", "webmaster":
		return false
	}
	return digits < 3
}

// isHost reports whether s is the name of a web site.
func isHost(s string) bool {
	_, top, ok := strings.Cut(s, ".")
	return ok && !strings.Contains(s, " ") && len(top) >= 2 && strings.ToLower(top) == top && !strings.HasSuffix(s, ".")
}

// isSigned reports whether a line is a word for "by" and names, each of which begins with
// a capital letter.
func isSigned(line string) bool {
	by, name, _ := strings.Cut(line, " ")
	switch strings.TrimRight(strings.ToLower(by), ":") {
	case "by", "von", "par", "por", "di", "door", "av", "af", "text", "autor", "author", "autorin", "texto", "texte", "od": //nolint:misspell // autor: German and others
	default:
		return false
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 8 || strings.ContainsAny(name, "0123456789!?") {
		return false
	}
	for _, w := range words {
		r := firstRune(w)
		if unicode.IsLower(r) && !isParticle(w) {
			return false
		}
	}
	return unicode.IsUpper(firstRune(words[0])) && unicode.IsUpper(firstRune(words[len(words)-1]))
}

// isParticle reports whether a word in lower case may stand in or between names.
func isParticle(w string) bool {
	switch w {
	case "and", "und", "et", "y", "e", "og", "och", "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "zu", "ten", "al", "el", "bin":
		return true
	}
	return false
}
