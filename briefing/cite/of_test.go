package cite_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/cite"
)

const text = `# The wall

## What we know

- The wall has moved, two officials told the Elin Courier.[^c]
- The Orrin Times reported that the pumps were old.
- “It will hold,” Ada Brandt said.[^b]
- The study found that the wall is weak. A study says that it is old.

[^c]: Elin Courier, 3 March 2031
[^b]: Minutes of the harbour board, 4 March 2031
`

func TestOf(t *testing.T) {
	doc := briefing.Parse(text, briefing.Options{})
	statements, err := attribution.Of(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range cite.Of(doc, statements) {
		var rests []string
		for _, i := range w.Statements {
			rests = append(rests, statements[i].Content[0].Text)
		}
		got = append(got, fmt.Sprintf("%s (%s, source %d, cited %d): %s", w.Name, w.Footing, w.Source, len(w.Citations), strings.Join(rests, "; ")))
	}
	want := []string{
		"Elin Courier, 3 March 2031 (document, source 0, cited 1): The wall has moved",
		"Minutes of the harbour board, 4 March 2031 (document, source 1, cited 1): “It will hold,”",
		"Orrin Times (outlet, source -1, cited 0): that the pumps were old",
		"The study (document, source -1, cited 0): that the wall is weak; that it is old",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("leans on\n%s\nnot on\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
