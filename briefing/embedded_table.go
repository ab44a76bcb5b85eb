package briefing

import (
	"iter"
	"strings"
)

// tableEntries goes through an embedded table: each line that is indented by a
// tab, with the last line before it that is not. Empty lines and those that
// begin with # say nothing.
func tableEntries(table string) iter.Seq2[string, string] {
	return func(yield func(head, entry string) bool) {
		head := ""
		for line := range strings.Lines(table) {
			entry, indented := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "\t")
			switch {
			case entry == "" || entry[0] == '#':
			case !indented:
				head = entry
			case !yield(head, entry):
				return
			}
		}
	}
}
