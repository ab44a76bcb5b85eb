package briefing

import "context"

type plainLayout struct{}

func layoutOf(string) plainLayout                      { return plainLayout{} }
func plainChunks(text string, layout plainLayout) []int { return []int{0} }
func plainBlocks(text string, span Span, layout plainLayout) []Block {
	return []Block{{Span: span}}
}
func detectFormat(string) Format                          { return FormatMarkdown }
func furnitureBlock(*Node) string                         { return "" }
func (d *Document) survey(_ context.Context, _ int) error { return nil }
