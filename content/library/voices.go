package library

import (
	"bytes"
	"context"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/terms"
	"lede/briefing/timeline"
)

// voices is what the table of voices has of a briefing.
type voices struct {
	id                       int64
	speakers, footings, days string
}

// hear reads who is heard in a document and of when it speaks.
func hear(ctx context.Context, doc *briefing.Document) (voices, error) {
	statements, err := attribution.Of(ctx, doc)
	if err != nil {
		return voices{}, err
	}
	entries, err := timeline.Of(ctx, doc, timeline.Options{})
	if err != nil {
		return voices{}, err
	}
	return voices{speakers: speakers(statements), footings: footings(statements), days: days(entries)}, nil
}

// speakers are the keys of the words that speakers are called by, each spelling once.
func speakers(all []attribution.Statement) string {
	var b bytes.Buffer
	seen := make(map[string]bool)
	scan := terms.Scan("")
	for i := range all {
		for _, name := range []string{all[i].Speaker.Name, all[i].Speaker.Text} {
			if name == "" || seen[name] {
				continue
			}
			seen[name] = true
			for scan.Reset(name); scan.Next(); {
				b.Write(scan.Key())
				b.WriteByte(' ')
			}
			b.WriteString(gap + " ")
		}
	}
	return b.String()
}

func footings(all []attribution.Statement) string {
	return joined(func(add func(string)) {
		for i := range all {
			add(all[i].Speaker.Footing.String())
		}
	})
}

// days are the tokens of the days that entries may cover.
func days(all []timeline.Entry) string {
	return joined(func(add func(string)) {
		seen := make(map[stretch]bool)
		for i := range all {
			date := &all[i].Date
			if !date.Read() {
				continue
			}
			s := reach(date)
			if seen[s] {
				continue
			}
			seen[s] = true
			for _, token := range s.tokens() {
				add(token)
			}
		}
	})
}

// joined are the words that are added, each once.
func joined(each func(add func(string))) string {
	var b bytes.Buffer
	seen := make(map[string]bool)
	each(func(word string) {
		if !seen[word] {
			seen[word] = true
			b.WriteString(word + " ")
		}
	})
	return b.String()
}
