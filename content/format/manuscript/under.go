package manuscript

// Under lowers the headings among blocks by as many levels as it takes for none to stand
// above the given level, as where they come into a section of another text. It changes
// blocks, and returns them.
func Under(level int, blocks []Block) []Block {
	highest := level
	for _, b := range blocks {
		if h, ok := b.(Heading); ok {
			highest = min(highest, max(1, h.Level))
		}
	}
	if highest == level {
		return blocks
	}
	for i, b := range blocks {
		if h, ok := b.(Heading); ok {
			h.Level = min(max(1, h.Level)+level-highest, 6)
			blocks[i] = h
		}
	}
	return blocks
}
