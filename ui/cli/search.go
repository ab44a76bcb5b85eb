package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/briefing/query"
	"lede/content/library"
	"lede/content/sanitize"
)

// A finding is how briefings are searched and what is printed of it.
type finding struct {
	json, newest bool
	limit        int
}

// hitsOfEach bounds the passages that are printed of one briefing.
const hitsOfEach = 20

// searchCommand prints where words stand in briefings.
func (p *process) searchCommand() *cobra.Command {
	var f finding
	var l look
	c := &cobra.Command{
		Use:   "search QUERY [PATH...]",
		Short: "Print where words stand in briefings",
		Long: `Search prints the passages of briefings that a query matches, the best first.
A QUERY is words, all of which have to be there: in any case, with or without
accents, in the singular or the plural.

  "the port authority"          words in a row
  strik*                        what begins so
  ferry OR boat    -ferry       one of them; not that one
  kind:unknown gates            in sections of a kind
  speaker:haddadi  footing:anonymous  source:courier
  on:2023-10  after:2023-10-07  before:2020  published:2024
  title:harbour    path:port/

Folders are indexed in the cache folder, which takes a while the first time.
Without a PATH it reads what is piped into it.`,
		Example: `  lede search 'kind:unknown crane' dossier/
  lede search --newest --limit 5 '"port authority" -ferry' ~/briefings
  lede search --json 'speaker:haddadi after:2023' dossier/ | jq '.[].snippet'`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(c, "say what to look for")
			}
			if f.limit < 0 {
				return misused(c, fmt.Sprintf("--limit %d: it has to be 0, for all, or more", f.limit))
			}
			q, err := query.Parse(args[0])
			if err != nil {
				return badQuery(args[0], err)
			}
			if _, err := p.settings(c, &l); err != nil {
				return err
			}
			paths, err := p.paths(c, args[1:])
			if err != nil {
				return err
			}
			return p.search(c.Context(), q, paths, &f, p.sheet(&l, c.Flags().Changed("theme"), false))
		},
	}
	c.Flags().BoolVar(&f.json, "json", false, "as JSON; see \"lede help json\"")
	c.Flags().BoolVar(&f.newest, "newest", false, "the briefings written last first")
	c.Flags().BoolVar(&p.private, "private", false, "keep no index: write no file at all")
	c.Flags().IntVar(&f.limit, "limit", 50, "at most `N` briefings; 0 for all")
	l.flags(c)
	_ = c.Flags().MarkHidden("section") // kind: does that
	return c
}

// badQuery shows where a query is wrong.
func badQuery(text string, err error) error {
	var wrong *query.Error
	if !errors.As(err, &wrong) {
		return &usageError{err.Error()}
	}
	before := ansi.StringWidth(sanitize.Line(text[:wrong.At.Start]))
	under := max(1, ansi.StringWidth(sanitize.Line(wrong.At.Of(text))))
	return &usageError{fmt.Sprintf("%s\n  %s\n  %s%s", wrong.Problem, sanitize.Line(text), strings.Repeat(" ", before), strings.Repeat("^", under))}
}

// search looks for a query in the briefings that paths name, and prints what it finds.
// What cannot be read is said, and the others are searched all the same.
func (p *process) search(ctx context.Context, q query.Query, paths []string, f *finding, s sheet) error {
	shelf, err := p.open(ctx, paths)
	if err != nil {
		return err
	}
	l, err := openLibrary(ctx, p.private, paths, shelf)
	if err != nil {
		return err
	}
	defer func() { _ = l.Close() }() // nothing that is the person's is lost with it
	failed := p.update(ctx, l)
	found, more, err := f.find(ctx, l, q)
	if err != nil {
		return err
	}
	if f.json {
		if err := p.printJSON(jsonOf(shelf, found)); err != nil {
			return err
		}
		return failed
	}
	if len(found) == 0 {
		p.say("nothing here matches " + q.String())
		return failed
	}
	if err := p.drawFound(ctx, shelf, found, s); err != nil {
		return err
	}
	if more != "" {
		p.say(more + "; \"--limit 0\" prints all")
	}
	return failed
}

// find asks the library, and says how much more there is than is asked for.
func (f *finding) find(ctx context.Context, l *library.Library, q query.Query) (found []library.Result, more string, err error) {
	o := library.Options{Hits: hitsOfEach}
	limit := f.limit
	if limit == 0 {
		limit = len(l.Shelf().Entries)
	}
	if !f.newest {
		found, count, err := l.Rank(ctx, q, o, limit)
		if left := count.Briefings - len(found); left > 0 {
			if more = fmt.Sprintf("there are %d more briefings", left); left == 1 {
				more = "there is one more briefing"
			}
			if count.Most {
				more = "there may be more briefings"
			}
		}
		return found, more, err
	}
	for r, err := range l.Search(ctx, q, o) {
		if err != nil {
			return found, "", err
		}
		if len(found) == limit {
			return found, "there are more briefings", nil
		}
		found = append(found, r)
	}
	return found, "", nil
}
