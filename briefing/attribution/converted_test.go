package attribution_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/attribution"
)

// converted is a document as it is written when it was converted, without comments.
const converted = `# Salt in the wells

![Ada Brandt, who said “it was never salt”, on Sunday](#)

The harbour office said on Monday that two wells give brackish water. “We do not know the cause,” Ada Brandt, who heads the office, said.

> [!PULLQUOTE]
> “We do not know the cause”

She said: “The wells stay closed.” According to Bo Lind, a chemist, the salt came in March.

> “Nobody asked us.”
>
> — Ines Aalto, a keeper, to the Courier
`

// TestCommentsChangeNothing holds wherever between two words a page begins.
func TestCommentsChangeNothing(t *testing.T) {
	want := heard(t, converted)
	for i := strings.Index(converted, "The harbour"); i < len(converted); i++ {
		before, after, ok := strings.Cut(converted[i:], " ")
		if !ok {
			break
		}
		i += len(before)
		if strings.HasSuffix(before, ">") || strings.HasSuffix(before, "—") {
			continue
		}
		text := converted[:i] + " <!-- page: 12 --> " + after
		if got := heard(t, text); got != want {
			t.Errorf("%s\nis heard as\n%s\nwant\n%s", text, got, want)
		}
	}
}

// TestSaidOnce is of what stands beside the text: a pull quote repeats it, and what is
// under a picture is said by nobody.
func TestSaidOnce(t *testing.T) {
	all := heard(t, converted)
	if n := strings.Count(all, "We do not know the cause"); n != 1 {
		t.Errorf("the words are said %d times:\n%s", n, all)
	}
	if strings.Contains(all, "never salt") {
		t.Errorf("a caption is heard:\n%s", all)
	}
	if !strings.Contains(all, "The wells stay closed.” by \"She\" \"Ada Brandt\"") {
		t.Errorf("she is not Ada Brandt:\n%s", all)
	}
}

// TestDateline is of where a report was sent from, which nobody says.
func TestDateline(t *testing.T) {
	for _, place := range []string{"PORT ELIN — ", "PARIS, Jan 3 (Reuters) - ", "KABUL, Afghanistan (AP) — "} {
		got := heard(t, "# Salt\n\n"+place+"The wells were closed on Sunday, Ada Brandt said.\n")
		if want := "indirect The wells were closed on Sunday by"; !strings.HasPrefix(got, want) {
			t.Errorf("%q: %s, want %s", place, got, want)
		}
	}
}

// heard is what is said in a text and by whom, a line for each.
func heard(t *testing.T, text string) string {
	t.Helper()
	statements, err := attribution.Of(context.Background(), briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown}))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, s := range statements {
		fmt.Fprintf(&b, "%s", s.Form)
		for _, c := range s.Content {
			fmt.Fprintf(&b, " %s", c.Text)
		}
		fmt.Fprintf(&b, " by %q %q %q %s via %q\n", s.Speaker.Text, s.Speaker.Name, s.Speaker.Role, s.Speaker.Footing, s.Via.Name)
	}
	return b.String()
}
