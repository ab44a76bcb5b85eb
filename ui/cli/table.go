package cli

import (
	"encoding/csv"
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/content/sanitize"
)

// A printing is the flags that say in what form something is printed.
type printing struct{ json, csv bool }

func (f *printing) flags(c *cobra.Command) {
	c.Flags().BoolVar(&f.json, "json", false, "as JSON; see \"lede help json\"")
	c.Flags().BoolVar(&f.csv, "csv", false, "as a table of comma-separated values, for a spreadsheet")
	c.MarkFlagsMutuallyExclusive("json", "csv") // so that the shell offers one only
	c.PreRunE = func(c *cobra.Command, _ []string) error {
		if f.json && f.csv {
			return misused(c, "--json and --csv do not go together: name one")
		}
		return nil
	}
}

// A table is comma-separated values on standard output (RFC 4180), the names of
// the columns first.
type table struct{ w *csv.Writer }

// table begins one, or is nil if none is wanted.
func (p *process) table(wanted bool, columns ...string) *table {
	if !wanted {
		return nil
	}
	t := &table{csv.NewWriter(p.out)}
	t.w.UseCRLF = true
	_ = t.w.Write(columns) // what goes wrong shows at the end
	return t
}

// end writes what is left, unless something went wrong before.
func (t *table) end(err error) error {
	if t == nil || err != nil && !errors.Is(err, errReported) {
		return err
	}
	t.w.Flush()
	if failed := t.w.Error(); failed != nil {
		return &outputError{failed}
	}
	return err
}

// cell is a document's words for one cell. A spreadsheet takes what begins with one
// of these signs for a formula, and carries it out: an apostrophe makes it text.
func cell(words string) string {
	words = sanitize.Line(words)
	if words != "" && strings.ContainsRune("=+-@\t\r", rune(words[0])) {
		return "'" + words
	}
	return words
}

// ends are an expression and its bounds for three cells, empty where there is none.
func ends(e edtf.Expr) (text, first, last string) {
	if e.IsZero() {
		return "", "", ""
	}
	f, l := e.Bounds()
	return e.String(), f.String(), l.String()
}

func (t *table) dates(name string, found []timeline.Found) error {
	for _, f := range found {
		text, first, last := ends(f.Value)
		row := []string{
			cell(name), strconv.Itoa(f.Place.Start), strconv.Itoa(f.Place.End), cell(f.Words),
			text, first, last, f.Kind.String(), f.Rule.String(), f.Anchor.Kind.String(),
		}
		if err := t.w.Write(row); err != nil {
			return &outputError{err}
		}
	}
	return nil
}
