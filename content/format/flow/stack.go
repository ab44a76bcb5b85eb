package flow

import "lede/content/format/manuscript"

// A Stack is where the paragraphs of a part go: to the sink that was pushed last. The zero
// Stack has none.
type Stack struct {
	sinks []Sink
	flows []*Flow // those of the sinks that end before the part does
}

// Push has all that comes go to a sink.
func (s *Stack) Push(to Sink) { s.sinks = append(s.sinks, to) }

// Begin collects blocks apart.
func (s *Stack) Begin() {
	f := &Flow{}
	s.flows = append(s.flows, f)
	s.Push(f)
}

// End returns what was collected since the last Begin; nothing where there was none.
func (s *Stack) End() []manuscript.Block {
	if len(s.flows) == 0 {
		return nil
	}
	f := s.flows[len(s.flows)-1]
	s.flows, s.sinks = s.flows[:len(s.flows)-1], s.sinks[:len(s.sinks)-1]
	return f.End()
}

// Depth is how many collections are open.
func (s *Stack) Depth() int { return len(s.flows) }

// Top is the sink that was pushed last; nil where there is none.
func (s *Stack) Top() Sink {
	if len(s.sinks) == 0 {
		return nil
	}
	return s.sinks[len(s.sinks)-1]
}

// Bottom is the sink that was pushed first; nil where there is none.
func (s *Stack) Bottom() Sink {
	if len(s.sinks) == 0 {
		return nil
	}
	return s.sinks[0]
}
