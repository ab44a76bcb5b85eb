package manuscript

import "iter"

// Texts are the texts of blocks, and of those within them, in order. They share the memory
// of their blocks. Code, and what a picture says instead of itself, is none.
func Texts(blocks []Block) iter.Seq[Text] {
	return func(yield func(Text) bool) { eachText(blocks, yield) }
}

func eachText(blocks []Block, yield func(Text) bool) bool {
	for _, b := range blocks {
		more := true
		switch b := b.(type) {
		case Paragraph:
			more = yield(b.Text)
		case Heading:
			more = yield(b.Text)
		case Figure:
			more = yield(b.Caption)
		case Quote:
			more = eachText(b.Blocks, yield)
		case List:
			for i := 0; i < len(b.Items) && more; i++ {
				more = eachText(b.Items[i], yield)
			}
		case Table:
			more = yield(b.Caption)
			for _, row := range append([][]Text{b.Head}, b.Rows...) {
				for i := 0; i < len(row) && more; i++ {
					more = yield(row[i])
				}
			}
		}
		if !more {
			return false
		}
	}
	return true
}
