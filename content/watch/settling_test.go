package watch

import (
	"slices"
	"testing"
	"time"
)

func TestSettling(t *testing.T) {
	const ms = time.Millisecond
	a, b, c := stamp{size: 1, modified: 1}, stamp{size: 2, modified: 3}, stamp{size: 3, modified: 5}
	type sight struct {
		after time.Duration // since the beginning
		is    stamp
	}
	for _, tc := range []struct {
		name   string
		sights []sight
		want   []time.Duration // when it is told
	}{
		{"nothing", []sight{{0, a}, {50 * ms, a}, {5000 * ms, a}}, nil},
		{"written at once", []sight{{0, b}, {50 * ms, b}, {99 * ms, b}, {100 * ms, b}, {200 * ms, b}}, []time.Duration{100 * ms}},
		{"written in parts", []sight{{0, b}, {90 * ms, c}, {110 * ms, c}, {180 * ms, c}, {190 * ms, c}}, []time.Duration{190 * ms}},
		{"looked at late", []sight{{0, b}, {900 * ms, c}, {1900 * ms, c}}, []time.Duration{1900 * ms}},
		{"deleted and written anew", []sight{{0, stamp{}}, {400 * ms, stamp{}}, {450 * ms, b}, {550 * ms, b}}, []time.Duration{550 * ms}},
		{"deleted", []sight{{0, stamp{}}, {100 * ms, stamp{}}, {500 * ms, stamp{}}, {900 * ms, stamp{}}}, []time.Duration{500 * ms}},
		{"as it was after all", []sight{{0, b}, {50 * ms, a}, {100 * ms, a}, {300 * ms, b}, {350 * ms, b}, {400 * ms, b}}, []time.Duration{400 * ms}},
		{"twice", []sight{{0, b}, {100 * ms, b}, {200 * ms, c}, {300 * ms, c}}, []time.Duration{100 * ms, 300 * ms}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, began := settling{known: a}, time.Unix(0, 0)
			var got []time.Duration
			for _, at := range tc.sights {
				if s.see(began.Add(at.after), at.is) {
					got = append(got, at.after)
				}
				if at.is == s.known && s.moving() {
					t.Errorf("after %v it is as was told and still moving", at.after)
				}
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("told after %v, want %v", got, tc.want)
			}
		})
	}
}

// A file that is written to without end is told of all the same.
func TestSettlingNever(t *testing.T) {
	s, began := settling{}, time.Unix(0, 0)
	for n := range int64(1000) {
		after := time.Duration(n) * settleStep
		if s.see(began.Add(after), stamp{size: n + 1, modified: 1}) {
			if after != settledAnyway {
				t.Errorf("told after %v, want %v", after, settledAnyway)
			}
			return
		}
	}
	t.Error("never told")
}
