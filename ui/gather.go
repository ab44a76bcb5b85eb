package ui

import (
	"context"
	"runtime"
	"sync"
	"time"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/content"
)

// A gathering is the entries of all briefings on the shelf, as far as they have
// been read.
type gathering struct {
	chronology *timeline.Chronology
	titles     []string // by index on the shelf, "" for one that was not read
	read, of   int
}

// A dated briefing is one whose entries have been found; without entries when it
// could not be read.
type dated struct {
	index   int
	title   string
	entries []timeline.Entry
}

// Between two gatherings pass at least pause and, so that the work of merging
// stays a part of that of reading, as many briefings as were read until then.
const pause = 60 * time.Millisecond

// gather reads all briefings on the shelf and sends what it has of them, each time
// more, until it has them all or ctx is cancelled. Only the newest gathering waits
// in the channel: one that nobody has taken is replaced.
func gather(ctx context.Context, shelf content.Shelf, out chan gathering) {
	defer close(out)
	total := len(shelf.Entries)
	lists := make([][]timeline.Entry, total)
	g := gathering{titles: make([]string, total), of: total}
	merged, last := 0, time.Now()
	for d := range readAll(ctx, shelf) {
		lists[d.index], g.titles[d.index] = d.entries, d.title
		g.read++
		if g.read == total || g.read >= 2*merged && time.Since(last) >= pause {
			g.chronology = timeline.Merge(lists...)
			sendNewest(out, g.copy())
			merged, last = g.read, time.Now()
		}
	}
}

// copy is g with titles of its own, which gather goes on filling.
func (g gathering) copy() gathering {
	g.titles = append([]string(nil), g.titles...)
	return g
}

// sendNewest puts g in the channel, which holds one, in place of what is there.
func sendNewest(out chan gathering, g gathering) {
	select {
	case <-out:
	default:
	}
	out <- g // there is room: nothing else sends
}

// readAll finds the entries of all briefings, several at a time, in no order.
func readAll(ctx context.Context, shelf content.Shelf) <-chan dated {
	next, found := make(chan int), make(chan dated, 16)
	go func() {
		defer close(next)
		for i := range shelf.Entries {
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for i := range next {
				d, err := date(ctx, shelf, i)
				if err != nil && ctx.Err() != nil {
					return
				}
				select {
				case found <- d:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		readers.Wait()
		close(found)
	}()
	return found
}

// date finds the entries of one briefing on the shelf.
func date(ctx context.Context, shelf content.Shelf, i int) (dated, error) {
	d := dated{index: i}
	source, err := shelf.Load(ctx, i)
	if err != nil {
		return d, err
	}
	doc, err := briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	if err != nil {
		return d, err
	}
	d.title = doc.Headline.Text
	d.entries, err = timeline.Of(ctx, doc, timeline.Options{})
	return d, err
}
