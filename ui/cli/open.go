package cli

import (
	"bufio"
	"context"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"lede/briefing"
	"lede/content"
	"lede/content/conversion"
	"lede/content/format"
)

// An opened briefing is one that has been read whole.
type opened struct {
	entry content.Entry
	doc   *briefing.Document
}

// paths are what a command that prints is to read: its arguments, or what is
// piped into it.
func (p *process) paths(c *cobra.Command, args []string) ([]string, error) {
	switch {
	case len(args) > 0:
		return args, nil
	case p.inPiped():
		return []string{"-"}, nil
	}
	return nil, misused(c, "name a file or a folder, or pipe a text in")
}

// open puts on a shelf what paths name. Foreign documents are read within the limits of
// the configuration; of a private reading nothing is kept.
func (p *process) open(ctx context.Context, paths []string) (content.Shelf, error) {
	conf, err := p.config()
	if err != nil {
		return content.Shelf{}, err
	}
	return p.openWith(ctx, paths, conf)
}

// privately adds --private to a command that reads documents.
func (p *process) privately(c *cobra.Command) {
	c.Flags().BoolVar(&p.private, "private", false, "keep nothing of what was read: write no file but those asked for")
}

// openWith is open for a configuration that has been read.
func (p *process) openWith(ctx context.Context, paths []string, conf config) (content.Shelf, error) {
	shelf, err := content.Open(ctx, paths, p.in)
	return shelf.With(converter(conf.limits, p.private)), err
}

// converter reads foreign documents, and keeps what it has read in the person's cache
// folder; in memory where nothing may be written.
func converter(limits conversion.Limits, private bool) conversion.Converter {
	c := conversion.Converter{Limits: limits, Cache: conversion.PrivateCache(), ReadOnly: private}
	converted, err := content.CacheDir("converted")
	compiled, none := content.CacheDir("compiled")
	if err != nil || none != nil {
		return c
	}
	if c.Compiled = compiled; !private {
		c.Cache = conversion.CacheIn(converted)
	}
	return c
}

// each reads the briefings that paths name, one after the other. One that cannot
// be read is said on standard error, and the others are read all the same.
func (p *process) each(ctx context.Context, paths []string, do func(opened) error) error {
	shelf, err := p.open(ctx, paths)
	if err != nil {
		return err
	}
	return p.eachOn(ctx, shelf, do)
}

// eachOn is each for a shelf that has been opened.
func (p *process) eachOn(ctx context.Context, shelf content.Shelf, do func(opened) error) error {
	var failed error
	for i, entry := range shelf.Entries {
		source, err := shelf.Load(ctx, i)
		if err != nil {
			p.say(err.Error())
			failed = errReported
			continue
		}
		doc := parse(source)
		for _, notice := range append(source.Notices, doc.Notices...) {
			p.say(entry.Name + ": " + notice)
		}
		if err := do(opened{entry, doc}); err != nil {
			return err
		}
	}
	return failed
}

func parse(source format.Source) *briefing.Document {
	return briefing.Parse(source.Text, briefing.Options{Format: source.Format, Name: source.Name})
}

// pipeIsEmpty reports whether standard input is a pipe that brings nothing, as
// programs that start others without a terminal leave it. What it looks at
// can still be read.
func (p *process) pipeIsEmpty() bool {
	if f, ok := p.in.(*os.File); ok {
		if info, err := f.Stat(); err != nil || info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket) == 0 {
			return false
		}
	}
	in := bufio.NewReader(p.in)
	p.in = in
	_, err := in.Peek(1)
	return err != nil
}
