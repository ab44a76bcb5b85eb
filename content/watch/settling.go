package watch

import "time"

const (
	// settleStep is how often a file is looked at that may still be written to.
	settleStep = 25 * time.Millisecond
	// settled is how long it must have stayed the same.
	settled = 100 * time.Millisecond
	// settledGone is how long it must not have been there. Some editors delete a file
	// and write another.
	settledGone = 500 * time.Millisecond
	// settledAnyway is when a change is told although the file never rests.
	settledAnyway = 5 * time.Second
)

// settling tells a file that is being written from one that has been.
type settling struct {
	known stamp // what was told last
	last  stamp // what was seen last, if since is set
	since time.Time
	began time.Time // of the change; zero while there is none
}

// moving reports whether the file is not as was told last.
func (s *settling) moving() bool { return !s.began.IsZero() }

// see takes in how the file is, and reports whether that is to be told.
func (s *settling) see(now time.Time, is stamp) bool {
	switch {
	case is == s.known:
		s.began = time.Time{} // it never was otherwise, or is as it was
		return false
	case !s.moving():
		s.began, s.since, s.last = now, now, is
	case is != s.last:
		s.since, s.last = now, is
	}
	wait := settled
	if is == (stamp{}) {
		wait = settledGone
	}
	if now.Sub(s.since) < wait && now.Sub(s.began) < settledAnyway {
		return false
	}
	s.known, s.began = is, time.Time{}
	return true
}
