package briefing

import "testing"

// Texts that were made to be slow or deep are read, and keep the laws. How long
// they take is a benchmark's business (BenchmarkHostile).
func TestMarkdownHostile(t *testing.T) {
	for name, text := range hostileTexts(48 << 10) {
		t.Run(name, func(t *testing.T) {
			blocks := chunkBlocks(text, chunkBytes)
			checkCover(t, text, blocks)
			for _, b := range blocks {
				if depth(b.Node) > maxDepth+2 {
					t.Errorf("%d deep", depth(b.Node))
				}
			}
		})
	}
}

func depth(n Node) int {
	most := 0
	for _, c := range n.Children {
		most = max(most, depth(c))
	}
	return most + 1
}
