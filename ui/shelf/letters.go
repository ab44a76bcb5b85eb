package shelf

// Letters are the bytes that stand in a text, a bit for each: one of its own for each
// small letter, digit and sign of ASCII; other bytes share those. A text that lacks one
// of a word's letters lacks the word, and need not be read.
type letters uint64

func lettersOf(text string) letters {
	var l letters
	for i := range len(text) {
		c := text[i]
		l |= 1 << (c&31 | ^c>>1&32) // from 32 on for what stands before the letters
	}
	return l
}
