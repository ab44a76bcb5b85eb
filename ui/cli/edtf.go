package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/briefing/edtf"
	"lede/content/sanitize"
)

// edtfCommand reads expressions of the Extended Date/Time Format.
func (p *process) edtfCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "edtf [EXPRESSION...]",
		Short: "Read dates of the Extended Date/Time Format",
		Long: `Edtf reads expressions of the Extended Date/Time Format (ISO 8601-2, levels 0 to
2): whether each is valid, what it means, and the first and the last day that it
covers. Without one, or with "-", it reads what is piped into it, an expression a
line. An expression that begins with a minus goes after "--".`,
		Example: `  lede edtf 2023-10~ 1984?/2004-06 195X
  lede edtf --json -- -0044 2023-10~`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 && !p.inPiped():
				return misused(c, "name an expression, or pipe some in, one a line")
			case len(args) == 0, len(args) == 1 && args[0] == "-":
				var err error
				if args, err = expressionLines(p.in); err != nil {
					return err
				}
			}
			if asJSON {
				return p.printJSON(readings(args))
			}
			return p.printReadings(readings(args))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, in one array; see \"lede help json\"")
	c.SetFlagErrorFunc(edtfFlagError)
	return c
}

// edtfFlagError says what is wrong with a flag, or that it is an expression.
func edtfFlagError(c *cobra.Command, err error) error {
	var none *pflag.NotExistError
	if errors.As(err, &none) && none.GetSpecifiedShortnames() != "" {
		given := "-" + none.GetSpecifiedShortnames()
		return misused(c, fmt.Sprintf(`%s: an expression that begins with a minus goes after "--", as in "%s -- %[1]s"`, given, c.CommandPath()))
	}
	return flagError(c, err)
}

// expressionLines are the expressions in a text, one a line, without the mark that
// begins a text from Windows.
func expressionLines(in io.Reader) ([]string, error) {
	var found []string
	n := 0
	lines := bufio.NewScanner(in)
	for ; lines.Scan(); n++ {
		line := lines.Text()
		if n == 0 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, line)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, fmt.Errorf("line %d of what is piped in is longer than any expression; \"lede edtf\" reads one a line", n+1)
	case err != nil:
		return nil, fmt.Errorf("read what is piped in: %w", err)
	}
	return found, nil
}

// A bounds is the first and the last day that something covers, as JSON has it: an
// ISO day, ".." where that end is open, null where it is not known.
type bounds struct {
	Min *string `json:"min"`
	Max *string `json:"max"`
}

func boundsOf(first, last edtf.Bound) bounds {
	return bounds{boundText(first), boundText(last)}
}

func boundText(b edtf.Bound) *string {
	if b.State == edtf.Unknown {
		return nil
	}
	text := b.String()
	return &text
}

// String is the bounds for a person.
func (b bounds) String() string {
	end := func(s *string) string {
		if s == nil {
			return "unknown"
		}
		return *s
	}
	if b.Min != nil && b.Max != nil && *b.Min == *b.Max {
		return *b.Min
	}
	return end(b.Min) + " to " + end(b.Max)
}

// An evaluated expression is what it was read as.
type evaluated struct {
	EDTF  string  `json:"edtf"` // as given, if it is not valid
	Valid bool    `json:"valid"`
	Level *int    `json:"level"`
	Type  *string `json:"type"`
	bounds
	Text  string `json:"text"`
	Error string `json:"error,omitempty"`
}

func readings(expressions []string) []evaluated {
	all := make([]evaluated, 0, len(expressions))
	for _, s := range expressions {
		e, err := edtf.Parse(s)
		if err != nil {
			all = append(all, evaluated{EDTF: sanitize.Line(s), Error: sanitize.Line(err.Error())})
			continue
		}
		level, kind := e.Level(), strings.ToLower(e.Type().String())
		all = append(all, evaluated{
			EDTF: e.String(), Valid: true, Level: &level, Type: &kind,
			bounds: boundsOf(e.Bounds()), Text: e.English(),
		})
	}
	return all
}

// printReadings prints a line for each expression. One that is not valid is said on
// standard error.
func (p *process) printReadings(all []evaluated) error {
	widest := 0
	for _, r := range all {
		widest = max(widest, len(r.EDTF))
	}
	var failed error
	for _, r := range all {
		if !r.Valid {
			p.say(r.Error)
			failed = errReported
			continue
		}
		span := r.String()
		line := r.EDTF + pad(r.EDTF, widest+2) + span + pad(span, 26) + r.Text
		if err := p.printf("%s  (level %d %s)\n", line, *r.Level, *r.Type); err != nil {
			return err
		}
	}
	return failed
}
