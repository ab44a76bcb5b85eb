package conversion

import (
	"errors"
	"os"
	"strings"
	"testing"

	"lede/content/conversion/hostile"
	"lede/content/format"
	"lede/content/sanitize"
)

// Whatever a document does, it ends within its limits, as a text or as a sentence.
func TestHostileDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	compiled := t.TempDir()
	for _, of := range format.Converters() {
		// What converters compile takes longer than any document, once.
		_, _ = Converter{Compiled: compiled}.Convert(t.Context(), "a", of, []byte("no document"), nil)
	}
	for _, d := range hostile.Documents() {
		t.Run(d.Name, func(t *testing.T) {
			t.Parallel()
			b := d.Bytes()
			of, ok := format.Foreign(d.Name, b)
			if !ok {
				t.Skip("nothing reads it") // formats and their converters are others' tests
			}
			var state *os.ProcessState
			c := Converter{Compiled: compiled, ended: func(s *os.ProcessState) { state = s }}
			source, err := c.Convert(t.Context(), d.Name, of, b, nil)
			if state == nil {
				t.Fatal("there was no child: ", err)
			}
			l := Limits{}.of(len(b))
			t.Logf("%d kB in, %d kB out, %v, %d MB; %q %v", len(b)>>10, len(source.Text)>>10, state.UserTime()+state.SystemTime(), peak(state)>>20, source.Notices, err)
			if used := state.UserTime() + state.SystemTime(); used > l.Time+grace {
				t.Errorf("it took %v of processor time", used)
			}
			const most = 300 << 20
			if peak(state) > max(most, l.Memory+peakOfNothing) {
				t.Errorf("it took %d MB", peak(state)>>20)
			}
			said := strings.Join(append(source.Notices, source.Name), "\n")
			if err != nil {
				said = err.Error()
				if !errors.Is(err, ErrUnreadable) && !errors.Is(err, format.ErrEmpty) || !strings.HasPrefix(said, d.Name) {
					t.Errorf("it ends with %v", err)
				}
			}
			if !sanitize.Clean(source.Text) || !sanitize.Clean(said) {
				t.Error("what controls a terminal came through")
			}
			if shown := strings.Contains(strings.Join(strings.Fields(source.Text), " "), hostile.Before); d.Words && !shown {
				t.Errorf("its words are not shown: %.300q %q, %v", source.Text, source.Notices, err)
			}
		})
	}
}
