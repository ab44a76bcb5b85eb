package briefing

// A wordCounter counts words in a leaf's runs: stretches without white space
// that hold a letter or a digit. Scripts that write no spaces count for less.
type wordCounter struct {
	words  int
	inWord bool // whether a letter or digit of the present word was seen
}

// add counts the words of s, which may continue the word before it.
func (c *wordCounter) add(s string) {
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case b >= 0x80:
			letter, size, space := wideRune(s[i:])
			i += size - 1
			if letter {
				c.letter()
			} else if space {
				c.inWord = false
			}
		case asciiSpace(b):
			c.inWord = false
		case 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9':
			c.letter()
		}
	}
}

func (c *wordCounter) letter() {
	if !c.inWord {
		c.words++
		c.inWord = true
	}
}

// wideRune classifies the character at the beginning of s, which is not ASCII,
// by its bytes: Latin-1's and Unicode's general punctuation and the marks of
// Node.Markdown are no letters, and dashes and wide spaces end a word.
func wideRune(s string) (letter bool, size int, space bool) {
	switch b := s[0]; {
	case b < 0xE0:
		size = 2
	case b < 0xF0:
		size = 3
	default:
		size = 4
	}
	if size > len(s) {
		return true, len(s), false
	}
	switch {
	case s[0] == 0xC2 && s[1] < 0xC0: // U+0080 to U+00BF
		return false, size, s[1] == 0xA0
	case s[0] == 0xE2 && s[1] == 0x80: // U+2000 to U+203F
		return false, size, s[2] <= 0x8A || s[2] == 0x94 || s[2] == 0x95
	case s[0] == 0xE3 && s[1] == 0x80 && s[2] < 0x84: // U+3000 to U+3003
		return false, size, true
	case s[0] == 0xEF && s[1] == 0xB7 && s[2] >= 0x90 && s[2] < 0xB0: // noncharacters
		return false, size, true
	}
	return true, size, false
}

// wordsIn counts the words of a node and of all that it holds.
func wordsIn(n *Node) int {
	switch n.Kind {
	case NodeFrontMatter, NodeLinkDefinition, NodeHTML, NodeRule, NodeBlank, NodeFurniture:
		return 0
	}
	var c wordCounter
	for i := range n.Runs {
		c.add(n.Runs[i].Text)
	}
	words := c.words
	for i := range n.Children {
		words += wordsIn(&n.Children[i])
	}
	return words
}
