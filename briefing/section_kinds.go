package briefing

// SectionKinds are what the sections are for, by index. One whose heading does not tell
// is for what the section around it is for: "2023" in a timeline.
func (d *Document) SectionKinds() []Kind {
	all := make([]Kind, len(d.Sections))
	var around []int // the sections that hold the present one, the outermost first
	for i, s := range d.Sections {
		for len(around) > 0 && d.Sections[around[len(around)-1]].Span.End <= s.Span.Start {
			around = around[:len(around)-1]
		}
		all[i] = s.Kind
		if n := len(around); s.Kind == KindOther && n > 0 {
			all[i] = all[around[n-1]]
		}
		around = append(around, i)
	}
	return all
}
