package manuscript_test

import (
	"strings"
	"testing"

	"lede/content/format/manuscript"
)

// TestTasks are items that begin with a box to be ticked.
func TestTasks(t *testing.T) {
	md := written(t, func(w *manuscript.Writer) {
		var l manuscript.List
		for _, words := range []string{"☐ to do", "☒ done", "a ☐ in the text", "☐nothing"} {
			l.Items = append(l.Items, []manuscript.Block{manuscript.Paragraph{Text: manuscript.Words(words)}})
		}
		w.Blocks(l)
	})
	if want := "\n- [ ] to do\n- [x] done\n- a ☐ in the text\n- ☐nothing\n"; !strings.HasSuffix(md, want) {
		t.Error(md)
	}
}
