package notebook

import (
	"slices"
	"sync"
)

// notices are sentences for the reader that nobody has asked for yet, each once.
type notices struct {
	mu        sync.Mutex
	sentences []string
}

func (s *notices) add(sentence string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Contains(s.sentences, sentence) {
		s.sentences = append(s.sentences, sentence)
	}
}

// Notices returns the sentences for the reader that came up since it was last
// called, such as about a damaged file.
func (n *Notebook) Notices() []string {
	n.notices.mu.Lock()
	defer n.notices.mu.Unlock()
	sentences := n.notices.sentences
	n.notices.sentences = nil
	return sentences
}
