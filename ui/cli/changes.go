package cli

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"lede/briefing/change"
)

// changesCommand prints what changed between two versions of a briefing.
func (p *process) changesCommand() *cobra.Command {
	var l look
	var asJSON, exitCode bool
	c := &cobra.Command{
		Use:   "changes OLD NEW",
		Short: "Print what changed between two versions of a briefing",
		Long: `Changes prints what changed from one version of a briefing to another, section by
section: passages that were added (+), removed (-), edited (~) or moved (>), the
words that were replaced, the dates and figures that are others now, the sources
that came and went. What is known now and was not comes first. Lines that break
elsewhere, other quotation marks and footnotes with other numbers are no change.
One of the two may be -, for what is piped in.`,
		Example: `  lede changes warning-monday.md warning.md
  git show HEAD~1:warning.md | lede changes - warning.md
  lede changes --section unknown --json old.md new.md | jq '.[] | select(.settled)'`,
		Args: func(c *cobra.Command, args []string) error {
			switch {
			case len(args) != 2:
				return misused(c, "name the old version and the new one")
			case args[0] == "-" && args[1] == "-":
				return misused(c, "only one of the two versions can be piped in")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if _, err := p.settings(c, &l); err != nil {
				return err
			}
			r, err := p.revise(c.Context(), args[0], args[1])
			if err != nil {
				return trouble(err, exitCode)
			}
			r.keep(&l)
			if asJSON {
				err = p.printJSON(r.json())
			} else {
				err = p.drawChanges(r, p.sheet(&l, c.Flags().Changed("theme"), false))
			}
			if err == nil && exitCode && len(r.list) > 0 {
				return errReported // that there are changes has been printed
			}
			return err
		},
	}
	l.flags(c)
	c.Flags().Lookup("section").Usage = "only what changed in sections of this `KIND`: known, unknown, sources..."
	p.privately(c)
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON; see \"lede help json\"")
	c.Flags().BoolVar(&exitCode, "exit-code", false, "exit with 1 if anything changed, and with 2 if that cannot be told")
	return c
}

// trouble is the error of a comparison that could not be made. With --exit-code, 1 is
// said of changes.
func trouble(err error, exitCode bool) error {
	if exitCode {
		return &usageError{err.Error()}
	}
	return err
}

// A revision is two versions of a briefing and what changed between them.
type revision struct {
	was, is wording
	list    []change.Change
}

// revise reads two versions and compares them.
func (p *process) revise(ctx context.Context, was, is string) (*revision, error) {
	before, err := p.version(ctx, was)
	if err != nil {
		return nil, err
	}
	after, err := p.version(ctx, is)
	if err != nil {
		return nil, err
	}
	changes, err := change.Between(ctx, before.doc, after.doc)
	if err != nil {
		return nil, err
	}
	return &revision{was: wordingOf(before), is: wordingOf(after), list: changes.List}, nil
}

// version reads the one briefing that there is at a path.
func (p *process) version(ctx context.Context, path string) (opened, error) {
	shelf, err := p.open(ctx, []string{path})
	if err != nil {
		return opened{}, err
	}
	if len(shelf.Entries) != 1 {
		return opened{}, errors.New(path + " holds several briefings; name one of them")
	}
	var version opened
	err = p.eachOn(ctx, shelf, func(o opened) error {
		version = o
		return nil
	})
	return version, err
}

// keep leaves what changed in the sections that were asked for, in either version.
func (r *revision) keep(l *look) {
	kind, only := l.section()
	if !only {
		return
	}
	r.list = slices.DeleteFunc(r.list, func(c change.Change) bool {
		return (c.Old.Span.Empty() || c.Old.Kind != kind) && (c.New.Span.Empty() || c.New.Kind != kind)
	})
}
