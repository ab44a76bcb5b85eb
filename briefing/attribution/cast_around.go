package attribution

import "strings"

// role is where the words in lower case begin that say what the person is whose name
// begins at from: "campaign manager".
func (r *reading) role(from int) int {
	at, start := from, from
	for k := range 6 {
		if at < 2 || r.text[at-1] != ' ' {
			break
		}
		to := at - 1
		b := to
		for b > 0 && (isLower(r.text[b-1]) || r.text[b-1] == '-') {
			b--
		}
		if b == to || b > 0 && r.text[b-1] != ' ' {
			break
		}
		s := speakers().of(r.text[b:to])
		if k == 0 && !s.has(sortPerson|sortTitle|sortClose) || s.has(sortEnd|sortJoin|sortDeterminer|sortSkip) {
			break
		}
		at, start = b, b
	}
	return start
}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }

// longestApposition is how far what stands behind a name is read, in bytes.
const longestApposition = 160

// apposition is where what says more of a name ends that stands behind it between
// commas, to where there is none.
func (r *reading) apposition(from, to int, possessive bool) int {
	t := r.text
	if strings.IndexByte(t[from:to], ' ') < 0 {
		return to // "In Geneva, a banker said"
	}
	if possessive || to+3 > len(t) || t[to] != ',' || t[to+1] != ' ' {
		return to
	}
	age := t[to+2] >= '0' && t[to+2] <= '9'
	if !age && !isLower(t[to+2]) {
		return to
	}
	limit := min(len(t), to+longestApposition)
	end := strings.IndexAny(t[to+2:limit], ",;()\"\n")
	if end < 0 {
		end = strings.Index(t[to+2:limit], ". ")
	}
	if end < 0 {
		return to
	}
	if age {
		if more := to + 2 + end; t[more] == ',' && more+3 < limit && isLower(t[more+2]) {
			if k := strings.IndexAny(t[more+1:limit], ",;()\"\n."); k > 0 {
				return more + 1 + k
			}
		}
	}
	return to + 2 + end
}

// modifies reports whether the name that ends at to stands before a noun: "the Hale
// campaign".
func (r *reading) modifies(to int) bool {
	if to+1 >= len(r.text) || r.text[to] != ' ' || !isLower(r.text[to+1]) {
		return false
	}
	end := wordEnd(r.text, to+1)
	return speakers().of(r.text[to+1 : end]).has(sortPerson | sortGroup | sortClose)
}

// says reports whether a verb of saying stands beside the name from from to to: "said
// Nora Ellis", "Ellis said".
func (r *reading) says(from, to int) bool {
	t := r.text
	if to+1 < len(t) && t[to] == ' ' && isLower(t[to+1]) {
		if e := english().of(t[to+1 : wordEnd(t, to+1)]); e&cues != 0 && e&classFinite != 0 {
			return true
		}
	}
	if from < 4 || t[from-1] != ' ' || !isLower(t[from-2]) {
		return false
	}
	b := from - 1
	for b > 0 && isLower(t[b-1]) {
		b--
	}
	e := english().of(t[b : from-1])
	return e&classSay != 0 && e&classFinite != 0 && b > 1 && t[b-1] == ' ' && !isLower(t[b-2])
}
