package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// An era is the flags that say which days are asked for, and which day relative
// dates count from.
type era struct{ since, until, ref string }

func (r *era) flags(c *cobra.Command) {
	c.Flags().StringVar(&r.since, "since", "", "only what may be on or after this `EDTF` date: 2023, 2023-10, 2023-10-07")
	c.Flags().StringVar(&r.until, "until", "", "only what may be on or before this `EDTF` date")
	c.Flags().StringVar(&r.ref, "ref", "", "the `DAY` of publication, YYYY-MM-DD, that relative dates count from")
}

// read reads the flags.
func (r *era) read(c *cobra.Command) (from, to edtf.Bound, o timeline.Options, err error) {
	since, err := dateFlag(c, "since", r.since)
	if err != nil {
		return from, to, o, err
	}
	until, err := dateFlag(c, "until", r.until)
	if err != nil {
		return from, to, o, err
	}
	if o.Published, err = r.day(c); err != nil {
		return from, to, o, err
	}
	if !since.IsZero() {
		from, _ = since.Bounds()
	}
	if !until.IsZero() {
		_, to = until.Bounds()
	}
	if from.State == edtf.Known && to.State == edtf.Known && to.Day.Before(from.Day) {
		err = misused(c, fmt.Sprintf("--since %s is after --until %s: nothing lies between them", r.since, r.until))
	}
	return from, to, o, err
}

// day is the day of publication that --ref gives, the zero Expr for none.
func (r *era) day(c *cobra.Command) (edtf.Expr, error) {
	e, err := dateFlag(c, "ref", r.ref)
	if err != nil || e.IsZero() {
		return e, err
	}
	if first, last := e.Bounds(); first.State != edtf.Known || first != last {
		return edtf.Expr{}, misused(c, fmt.Sprintf("--ref %s: it has to be one day, as in 2023-10-07", r.ref))
	}
	return e, nil
}

// dateFlag is the date that a flag gives, the zero Expr for none.
func dateFlag(c *cobra.Command, name, value string) (edtf.Expr, error) {
	if value == "" {
		return edtf.Expr{}, nil
	}
	e, err := edtf.Parse(value)
	if err != nil {
		return edtf.Expr{}, misused(c, fmt.Sprintf("--%s %v; a date is like 2023, 2023-10 or 2023-10-07", name, err))
	}
	return e, nil
}
