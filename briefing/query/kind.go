package query

import "lede/briefing"

// kindAt is what the section at offset is for.
func (f *finding) kindAt(offset int) briefing.Kind {
	if i := f.doc.SectionAt(offset); i >= 0 {
		return f.kinds[i]
	}
	return briefing.KindOther
}
