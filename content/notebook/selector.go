package notebook

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"lede/briefing/anchor"
)

// selectorDepth is how deep selectors are looked for within selectors.
const selectorDepth = 4

// readTargets takes what an annotation is on: of several targets the first with
// words.
func (n *Note) readTargets(targets thing) {
	for _, v := range list(targets) {
		t := readTarget(v)
		unknown := n.Briefing.Hash == "" && n.Source == ""
		if (unknown || n.Anchor.Exact == "" && t.anchor.Exact != "") && (t.hash != "" || t.source != "") {
			n.attach(t)
		}
	}
}

// readTarget reads one target.
func readTarget(v thing) attachment {
	t := object(v)
	source := address(v)
	if sources := list(t["source"]); len(sources) > 0 {
		source = address(sources[0])
	}
	a := attachment{slug: text(t["lede:slug"]), title: text(t["lede:title"]), file: baseName(text(t["lede:file"]))}
	if hash := text(t["lede:hash"]); validHash(hash) {
		a.hash = hash
	}
	if hash, ok := strings.CutPrefix(source, urnHash); ok && validHash(hash) {
		a.hash = hash
	} else {
		a.source = source
	}
	var s selection
	s.add(t["selector"], selectorDepth)
	if address, fragment, ok := strings.Cut(a.source, "#"); ok {
		s.fragment(fragment)
		source = address
	}
	if a.source != "" && a.file == "" {
		if u, err := url.Parse(source); err == nil {
			a.file = baseName(u.Path)
		}
	}
	a.anchor, a.position = s.anchor(object(t["lede:anchor"])), s.position
	return a
}

// baseName is the last part of a path of any system.
func baseName(p string) string {
	p = path.Base(strings.ReplaceAll(p, `\`, "/"))
	if p == "." || p == "/" || p == ".." {
		return ""
	}
	return p
}

// A selection is what selectors say of a passage, the first of each kind.
type selection struct {
	quoted                bool
	exact, prefix, suffix string
	position              Position
}

// add takes a selector, a list of them, or those within one.
func (s *selection) add(selectors thing, depth int) {
	if depth == 0 {
		return
	}
	for _, v := range list(selectors) {
		one := object(v)
		kind := one["type"]
		switch {
		case has(kind, "TextQuoteSelector"):
			s.quote(text(one["exact"]), text(one["prefix"]), text(one["suffix"]))
		case has(kind, "TextPositionSelector"):
			start, ok := whole(one["start"])
			if end, ok2 := whole(one["end"]); ok && ok2 {
				s.points(start, end)
			}
		case has(kind, "FragmentSelector"):
			s.fragment(text(one["value"]))
		}
		// A range begins with the words it starts at.
		for _, within := range []string{"startSelector", "refinedBy", "items"} {
			s.add(one[within], depth-1)
		}
	}
}

func (s *selection) quote(exact, prefix, suffix string) {
	if !s.quoted && exact+prefix+suffix != "" {
		s.quoted, s.exact, s.prefix, s.suffix = true, exact, prefix, suffix
	}
}

func (s *selection) points(start, end int) {
	if s.position == (Position{}) && start <= end {
		s.position = Position{start, end}
	}
}

// fragment takes what stands behind # in an address: char=START,END (RFC 5147, which
// counts characters too) or :~:text=[PREFIX-,]START[,END][,-SUFFIX] (the WICG's text
// fragments).
func (s *selection) fragment(fragment string) {
	if _, directive, ok := strings.Cut(fragment, ":~:text="); ok {
		directive, _, _ = strings.Cut(directive, "&")
		var exact, prefix, suffix string
		for part := range strings.SplitSeq(directive, ",") {
			words, err := url.PathUnescape(strings.Trim(part, "-"))
			switch {
			case err != nil:
				return
			case strings.HasSuffix(part, "-"):
				prefix = words
			case strings.HasPrefix(part, "-"):
				suffix = words
			case exact == "":
				exact = words
			}
		}
		s.quote(exact, prefix, suffix)
		return
	}
	if span, ok := strings.CutPrefix(strings.TrimPrefix(fragment, "#"), "char="); ok {
		span, _, _ = strings.Cut(span, ";")
		from, to, _ := strings.Cut(span, ",")
		start, err := strconv.ParseUint(from, 10, 31)
		end, err2 := strconv.ParseUint(to, 10, 31)
		if err == nil && err2 == nil {
			s.points(int(start), int(end))
		}
	}
}

// anchor is the passage as lede finds it: own is what lede wrote of it, if it did.
// Otherwise the numbers, which count characters, are taken for bytes, which in a text
// of English they nearly are: they only lend weight to one of several places, and it
// is the words that decide.
func (s *selection) anchor(own map[string]any) anchor.Anchor {
	start := -1 // nowhere, so that no place is the likelier for it
	if s.position != (Position{}) {
		start = s.position.Start
	}
	a := anchor.Anchor{Start: start, End: start + len(s.exact)}
	if theirs, ok := readOwn(own); ok {
		a = theirs
	}
	a.Exact, a.Prefix, a.Suffix = s.exact, s.prefix, cut(s.suffix, maxQuote)
	if len(a.Prefix) > maxQuote {
		a.Prefix = strings.ToValidUTF8(a.Prefix[len(a.Prefix)-maxQuote:], "")
	}
	if len(a.Exact) > maxQuote { // as lede keeps a long passage: by its ends
		a.Exact = cut(s.exact, maxQuote/2)
		a.Suffix = cut(s.exact[len(a.Exact):], maxQuote/2)
		a.Tail = strings.ToValidUTF8(s.exact[len(s.exact)-maxQuote/2:], "")
	}
	return a
}

// readOwn reads an ownAnchor.
func readOwn(own map[string]any) (a anchor.Anchor, ok bool) {
	start, ok := offset(own["start"])
	end, ok2 := offset(own["end"])
	twin := object(own["twin"])
	a = anchor.Anchor{Start: start, End: end, Tail: text(own["tail"])}
	a.Twin.Exact, _ = whole(twin["exact"])
	a.Twin.Prefix, _ = whole(twin["prefix"])
	a.Twin.Suffix, _ = whole(twin["suffix"])
	a.Twin.Clear, _ = whole(twin["clear"])
	return a, ok && ok2 && start <= end
}

// offset is a whole number or -1, which is nowhere in a text.
func offset(v thing) (int, bool) {
	if v == thing(-1.0) {
		return -1, true
	}
	return whole(v)
}
