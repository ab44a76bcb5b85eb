package query

import "lede/briefing"

// kinds are what the sections of a document are for. One whose heading does not tell
// is for what the section around it is for.
func kinds(doc *briefing.Document) []briefing.Kind {
	all := make([]briefing.Kind, len(doc.Sections))
	var around []int // the sections that hold the present one, the outermost first
	for i, s := range doc.Sections {
		for len(around) > 0 && doc.Sections[around[len(around)-1]].Span.End <= s.Span.Start {
			around = around[:len(around)-1]
		}
		all[i] = s.Kind
		if n := len(around); s.Kind == briefing.KindOther && n > 0 {
			all[i] = all[around[n-1]]
		}
		around = append(around, i)
	}
	return all
}

// kindAt is what the section at offset is for.
func (f *finding) kindAt(offset int) briefing.Kind {
	if i := f.doc.SectionAt(offset); i >= 0 {
		return f.kinds[i]
	}
	return briefing.KindOther
}
