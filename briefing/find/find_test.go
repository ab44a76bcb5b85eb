package find

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNext(t *testing.T) {
	tests := []struct {
		name, query, text string
		want              string // the words found; "" for none
	}{
		{"any case", "tehran", "In Tehran.", "Tehran"},
		{"a capital is exact", "Tehran", "tehran, TEHRAN, Tehran", "Tehran"},
		{"a capital finds no other", "US", "the us", ""},
		{"over a line end", "two rockets", "two\nrockets", "two\nrockets"},
		{"over a quoted line end", "two rockets", "> two\n> rockets", "two\n> rockets"},
		{"several spaces", "a  b", "a b", "a b"},
		{"emphasis inside", "known as kani", "known as **Kani**", "known as **Kani"},
		{"emphasis in a word", "unknown", "un*known*", "un*known"},
		{"emphasis is not space", "a b", "a*b", ""},
		{"an asterisk itself", "*b", "a *b", "*b"},
		{"curly apostrophe", "iran's", "Iran’s", "Iran’s"},
		{"straight for curly", "iran’s", "Iran's", "Iran's"},
		{"dashes", "1979-80", "1979–80", "1979–80"},
		{"ellipsis", "wait...", "wait…", "wait…"},
		{"accents stay", "etat", "État", ""},
		{"not Latin", "ТЕГЕРАН", "ТЕГЕРАН", "ТЕГЕРАН"},
		{"not Latin, any case", "тегеран", "Тегеран", "Тегеран"},
		{"no-break space", "3 january", "3\u00a0January", "3\u00a0January"},
		{"over a comment", "two rockets", "two <!-- page: 3 --> rockets", "two <!-- page: 3 --> rockets"},
		{"over a comment and a line end", "two rockets", "two<!-- page: 3 -->\nrockets", "two<!-- page: 3 -->\nrockets"},
		{"a sign that opens no comment", "a b", "a <b", ""},
		{"at the end", "end", "the end", "end"},
		{"cut off", "ending", "the end", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, err := Compile(tt.query)
			if err != nil {
				t.Fatal(err)
			}
			s, ok := q.Next(tt.text, 0)
			got := ""
			if ok {
				got = s.Of(tt.text)
			}
			if got != tt.want {
				t.Errorf("%q in %q: found %q, want %q", tt.query, tt.text, got, tt.want)
			}
		})
	}
}

func TestRegexp(t *testing.T) {
	q, err := CompileRegexp(`^\d+ rockets?$`)
	if err != nil {
		t.Fatal(err)
	}
	h, err := q.All(context.Background(), "one\n2 rockets\nx 3 rockets\n1 Rocket", 10)
	if err != nil {
		t.Fatal(err)
	}
	if len(h.Spans) != 2 || h.Spans[0].Start != 4 {
		t.Errorf("got %v", h.Spans)
	}
	if _, err := CompileRegexp("a("); err == nil || !strings.Contains(err.Error(), "missing closing )") {
		t.Errorf("the error should say what is wrong: %v", err)
	}
	q, err = CompileRegexp(`x*`)
	if err != nil {
		t.Fatal(err)
	}
	if h, _ := q.All(context.Background(), "axxb", 10); len(h.Spans) != 1 {
		t.Errorf("matches of nothing count: %v", h.Spans)
	}
}

func TestAllStops(t *testing.T) {
	q, _ := Compile("a")
	h, err := q.All(context.Background(), strings.Repeat("a ", 50), 20)
	if err != nil || len(h.Spans) != 20 || !h.More {
		t.Errorf("got %d, more %v, %v", len(h.Spans), h.More, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := q.All(ctx, "a", 20); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := Compile(" \t"); !errors.Is(err, ErrEmpty) {
		t.Errorf("empty: %v", err)
	}
}

func FuzzNext(f *testing.F) {
	f.Add("a b", "x a\nb", 0)
	f.Add("…", "a…b", 1)
	f.Fuzz(func(t *testing.T, query, text string, from int) {
		q, err := Compile(query)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		from = min(max(from, 0), len(text))
		s, ok := q.Next(text, from)
		if !ok {
			return
		}
		if s.Start < from || s.End > len(text) || s.Empty() {
			t.Fatalf("%q in %q from %d: %v", query, text, from, s)
		}
		if !utf8.ValidString(s.Of(text)) {
			t.Fatalf("%q in %q cuts a character: %v", query, text, s)
		}
	})
}

func BenchmarkAll(b *testing.B) {
	text := strings.Repeat("The ministry said on Tuesday that two rockets struck the base. ", 16000)
	q, _ := Compile("two rockets")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := q.All(context.Background(), text, 1<<20); err != nil {
			b.Fatal(err)
		}
	}
}
