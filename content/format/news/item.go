package news

import (
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// An item is one piece of news, whatever standard it came in.
type item struct {
	head     manuscript.Head
	dateline string // the place that it was sent from
	body     hypertext.Body
	// remarks are what there is to know beside the piece, as a correction, a note to
	// editors, or whom it is about; files are the pictures and other pieces with it. Each is
	// an item of a list.
	remarks, files []manuscript.Block
	updates        []*item // of a live blog
	notices        []string
}

// remark adds what there is to know under its name.
func (it *item) remark(name, words string) {
	if words == "" {
		return
	}
	it.remarks = append(it.remarks, manuscript.Paragraph{Text: manuscript.Text{
		{Words: name + ":", Style: manuscript.Strong}, {Words: " " + unmarked(words)},
	}})
}
