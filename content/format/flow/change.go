package flow

import (
	"fmt"
	"slices"
	"strings"
)

// A Change is what was done to words while changes were tracked.
type Change uint8

// The kinds of change.
const (
	Insertion Change = iota
	Deletion
	Move
)

// Changes counts tracked changes.
type Changes struct {
	count   [3]int
	authors []string
	// last is the change that the next words may still belong to.
	last struct {
		change       Change
		author, date string
		open         bool
	}
}

// Add counts a change, unless it goes on from the one before: programs divide a change at
// each style and paragraph in it.
func (c *Changes) Add(change Change, author, date string) {
	if l := &c.last; l.open && l.change == change && l.author == author && l.date == date {
		return
	}
	c.last.change, c.last.author, c.last.date, c.last.open = change, author, date, true
	c.count[change]++
	// Two are named; more need not be remembered.
	if author = strings.TrimSpace(author); author != "" && len(c.authors) <= 2 && !slices.Contains(c.authors, author) {
		c.authors = append(c.authors, author)
	}
}

// Between says that there are words which were not changed.
func (c *Changes) Between() { c.last.open = false }

// Notice is the sentence for the reader; "" without changes.
func (c *Changes) Notice() string {
	all := c.count[Insertion] + c.count[Deletion] + c.count[Move]
	if all == 0 {
		return ""
	}
	by := ""
	if n := len(c.authors); n == 1 || n == 2 {
		by = " by " + strings.Join(c.authors, " and ")
	}
	var kinds []string
	for kind, names := range [][2]string{{"insertion", "insertions"}, {"deletion", "deletions"}, {"move", "moves"}} {
		if n := c.count[kind]; n > 0 {
			kinds = append(kinds, number(n, names[0], names[1]))
		}
	}
	are := "are"
	if all == 1 {
		are = "is"
	}
	return fmt.Sprintf("%s%s %s shown as accepted: %s.", number(all, "tracked change", "tracked changes"), by, are, strings.Join(kinds, ", "))
}

func number(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf("%d %s", n, many)
}
