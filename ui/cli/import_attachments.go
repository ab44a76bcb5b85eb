package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"lede/briefing"
	"lede/content"
	"lede/content/filing"
	"lede/content/sanitize"
)

// attachments are the numbers of the documents that a text says it holds.
func attachments(doc *briefing.Document) []int {
	var numbers []int
	for _, target := range doc.Links(briefing.Span{Start: 0, End: len(doc.Text)}) {
		link, ok := strings.CutPrefix(target, "attachment:")
		if !ok {
			continue
		}
		number, _, _ := strings.Cut(link, "/")
		if n, err := strconv.Atoi(number); err == nil && n > 0 && !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// fileAttachments files what the i-th document on the shelf holds beside it. It stops at
// the first that cannot be, and returns the paths of those that are there.
func fileAttachments(ctx context.Context, shelf content.Shelf, i int, doc *briefing.Document, folder *filing.Folder, at filing.Filed) ([]string, error) {
	var beside *filing.Folder
	paths := []string{}
	for _, n := range attachments(doc) {
		called, b, err := shelf.Attachment(ctx, i, n)
		if err != nil {
			return paths, err
		}
		if beside == nil {
			if beside, err = folder.Beside(at); err != nil {
				return paths, err
			}
		}
		filed, err := beside.Attach(called, b)
		if err != nil {
			return paths, err
		}
		paths = append(paths, sanitize.Line(filed.Path))
	}
	return paths, nil
}
