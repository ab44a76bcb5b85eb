package manuscript_test

import (
	"strings"
	"testing"

	"lede/content/format/manuscript"
)

func TestTexts(t *testing.T) {
	p := func(s string) manuscript.Block { return manuscript.Paragraph{Text: manuscript.Words(s)} }
	blocks := []manuscript.Block{
		manuscript.Heading{Text: manuscript.Words("1")},
		manuscript.Rule{},
		manuscript.Quote{Blocks: []manuscript.Block{p("2"), manuscript.Quote{Blocks: []manuscript.Block{p("3")}}}},
		manuscript.Code{Text: "no"},
		manuscript.List{Items: [][]manuscript.Block{{p("4"), p("5")}, {p("6")}}},
		manuscript.Table{
			Caption: manuscript.Words("7"),
			Head:    []manuscript.Text{manuscript.Words("8"), manuscript.Words("9")},
			Rows:    [][]manuscript.Text{{manuscript.Words("a")}, {manuscript.Words("b"), manuscript.Words("c")}},
		},
		manuscript.Figure{Alt: "no", Caption: manuscript.Words("d")},
		p("e"),
	}
	const all = "123456789abcde"
	for most := 1; most <= len(all); most++ {
		var got strings.Builder
		for text := range manuscript.Texts(blocks) {
			got.WriteString(text[0].Words)
			if got.Len() == most {
				break
			}
		}
		if got.String() != all[:most] {
			t.Errorf("the first %d are %q", most, got.String())
		}
	}
}
