package ui

import (
	"context"
	"runtime"
	"sync"
	"time"

	"lede/briefing"
	"lede/content"
)

// A gathering is what has been found in all briefings on the shelf, as far as they
// have been read, made one.
type gathering[R any] struct {
	result   R
	about    []about // by index on the shelf; zero for one that was not read
	read, of int
}

// about is how a briefing calls itself, and when it says that it was published.
type about struct {
	title, published string
}

// A harvest says what is looked for in each briefing, and how what was found in all
// of them becomes one. Both are called beside the program, never in it.
type harvest[T, R any] struct {
	find  func(context.Context, *briefing.Document) ([]T, error)
	merge func(lists [][]T, of []about) R
}

// finds is what was found in one briefing; nothing when it could not be read.
type finds[T any] struct {
	index int
	about about
	list  []T
}

// Between two gatherings pass at least pause and, so that the work of merging
// stays a part of that of reading, as many briefings as were read until then.
const pause = 60 * time.Millisecond

// gather reads all briefings on the shelf and sends what it has of them, each time
// more, until it has them all or ctx is cancelled. Only the newest gathering waits
// in the channel: one that nobody has taken is replaced.
func gather[T, R any](ctx context.Context, shelf content.Shelf, h harvest[T, R], out chan gathering[R]) {
	defer close(out)
	total := len(shelf.Entries)
	lists := make([][]T, total)
	g := gathering[R]{about: make([]about, total), of: total}
	merged, last := 0, time.Now()
	for f := range readAll(ctx, shelf, h) {
		lists[f.index], g.about[f.index] = f.list, f.about
		g.read++
		if g.read == total || g.read >= 2*merged && time.Since(last) >= pause {
			g.result = h.merge(lists, g.about)
			sendNewest(out, g.copy())
			merged, last = g.read, time.Now()
		}
	}
}

// copy is g with descriptions of its own, which gather goes on filling.
func (g gathering[R]) copy() gathering[R] {
	g.about = append([]about(nil), g.about...)
	return g
}

// sendNewest puts what is newest in the channel, which holds one, in place of what is there.
func sendNewest[T any](out chan T, newest T) {
	select {
	case <-out:
	default:
	}
	out <- newest // there is room: nothing else sends
}

// readAll looks into all briefings, several at a time, in no order.
func readAll[T, R any](ctx context.Context, shelf content.Shelf, h harvest[T, R]) <-chan finds[T] {
	shelf = shelf.Behind()
	next, found := make(chan int), make(chan finds[T], 16)
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
				f, err := look(ctx, shelf, i, h.find)
				if err != nil && ctx.Err() != nil {
					return
				}
				select {
				case found <- f:
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

// look looks into one briefing on the shelf.
func look[T any](ctx context.Context, shelf content.Shelf, i int, find func(context.Context, *briefing.Document) ([]T, error)) (finds[T], error) {
	f := finds[T]{index: i}
	doc, _, err := parse(ctx, shelf, i)
	if err != nil {
		return f, err
	}
	f.about = about{doc.Headline.Text, doc.Meta.Published}
	f.list, err = find(ctx, doc)
	return f, err
}

// parse reads one briefing on the shelf to its end, and how its file is called.
func parse(ctx context.Context, shelf content.Shelf, i int) (doc *briefing.Document, name string, err error) {
	source, err := shelf.Load(ctx, i)
	if err != nil {
		return nil, "", err
	}
	doc, err = briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	return doc, source.Name, err
}
