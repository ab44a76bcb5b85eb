package query

// nearest is the one of names that what was written is likely meant for, "" if none
// is near: it begins so, or is at most a third of its letters away.
func nearest(written string, names []string) string {
	best, least := "", 0
	for _, name := range names {
		if len(written) > 1 && len(written) < len(name) && name[:len(written)] == written {
			return name
		}
		if d := distance(written, name); d <= max(1, len(name)/3) && (best == "" || d < least) {
			best, least = name, d
		}
	}
	return best
}

// distance is how many letters have to be changed, added or taken away to make b of
// a (Levenshtein, 1965).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, before+1, row[j]+1)
		}
	}
	return row[len(b)]
}
