package conversion

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/content/format"
)

// body is a text without its front matter.
func body(t *testing.T, text string) string {
	t.Helper()
	rest, ok := strings.CutPrefix(text, "---\n")
	_, rest, cut := strings.Cut(rest, "\n---\n")
	if !ok || !cut {
		t.Fatalf("there is no front matter: %.200q", text)
	}
	return strings.TrimSpace(rest)
}

func TestConvert(t *testing.T) {
	small := Limits{Time: time.Second, Memory: 200 << 20, Text: 1 << 20}
	for name, c := range map[string]struct {
		in      string
		want    string // the body
		notices string // between bars
		err     string
		is      error
	}{
		"text":                       {in: "say One.\nsay Two.", want: "One.\n\nTwo."},
		"notices":                    {in: "notice Before.\nsay One.\nnotice After.", want: "One.", notices: "Before.|After."},
		"hostile words":              {in: "say a\x1b[2Jb", want: "a␛\\[2Jb"},
		"no text":                    {in: "title Only a title", err: "in/a␛.toy looks like a toy without any words in it", is: format.ErrEmpty},
		"a refusal":                  {in: "refuse is encrypted; save it without a password", err: "in/a␛.toy is encrypted; save it without a password", is: ErrUnreadable},
		"a refusal after some text":  {in: "say One.\nrefuse is encrypted from there on", want: "One.", notices: "Not all of it could be read: it is encrypted from there on."},
		"a refusal after no words":   {in: "say [a picture]\nblank has no text", err: "in/a␛.toy has no text", is: ErrUnreadable},
		"damage":                     {in: "fail at byte 9", err: "in/a␛.toy could not be read as a toy: it is damaged; open a better copy", is: ErrUnreadable},
		"damage after some text":     {in: "say One.\nfail at byte 9", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"a panic after some text":    {in: "say One.\npanic x", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"a panic beside it":          {in: "show One.\nsay Two.\ndie x", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"an exit":                    {in: "show One.\nexit", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"too deep":                   {in: "show One.\noverflow", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"too deep at once":           {in: "overflow", err: "in/a␛.toy could not be read as a toy: it is damaged; open a better copy", is: ErrUnreadable},
		"no frame":                   {in: "show One.\ngarble", want: "One.", notices: "It is damaged; what could be read of it is shown."},
		"frames of its own":          {in: "show One.\nescape\nshow Two.", want: "One.\n␛]0;a␇ \uFFFD\nTwo."},
		"time, heeded":               {in: "say One.\nwait", want: "One.", notices: "Reading stopped after 1 s; the rest of it is missing."},
		"time, not heeded":           {in: "show One.\nsay Two.\nhang", want: "One.", notices: "Reading stopped after 1 s; the rest of it is missing."},
		"time, asleep":               {in: "show One.\nsleep", want: "One.", notices: "Reading stopped after 1 s; the rest of it is missing."},
		"time, at once":              {in: "hang", err: "in/a␛.toy looks like a toy, of which nothing could be read in 1 s; " + raise, is: ErrUnreadable},
		"memory":                     {in: "show One.\nswell", want: "One.", notices: "Reading stopped at 200 MB of memory; the rest of it is missing."},
		"memory, at once":            {in: "swell", err: "in/a␛.toy looks like a toy, of which nothing could be read with 200 MB of memory; " + raise, is: ErrUnreadable},
		"much memory in one piece":   {in: "show One.\nburst", want: "One.", notices: "Reading stopped at 200 MB of memory; the rest of it is missing."},
		"what cannot be reached":     {in: "tell", want: "3 variables"},
		"a document without a word":  {in: "", err: "in/a␛.toy looks like a toy without any words in it", is: format.ErrEmpty},
		"text behind the last flush": {in: "show One.\nsay Two.\nfail", want: "One.\n\nTwo.", notices: "It is damaged; what could be read of it is shown."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, err := Converter{Limits: small}.Convert(t.Context(), "in/a\x1b.toy", toy{}, []byte(c.in), nil)
			if c.err != "" {
				if err == nil || err.Error() != c.err || !errors.Is(err, c.is) {
					t.Errorf("error %v\nwant %s", err, c.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got, notices := body(t, source.Text), strings.Join(source.Notices, "|"); got != c.want || notices != c.notices || source.Name != "a␛" {
				t.Errorf("%q is %q, %q; want %q, %q", source.Name, got, notices, c.want, c.notices)
			}
		})
	}
}

// A text without an end ends at its limit, and begins while it is read.
func TestBegun(t *testing.T) {
	limits := Limits{Text: 4 << 20}
	var shown []string
	source, err := Converter{Limits: limits}.Convert(t.Context(), "a.toy", toy{}, []byte("say One.\nbabble more words"), func(s format.Source) {
		shown = append(shown, s.Text)
	})
	if err != nil {
		t.Fatal(err)
	}
	const notice = "Reading stopped after 4 MB of text; the rest of it is missing."
	if len(source.Text) > limits.Text || len(source.Text) < limits.Text/2 || len(source.Notices) != 1 || source.Notices[0] != notice {
		t.Errorf("%d bytes, %q", len(source.Text), source.Notices)
	}
	if len(shown) == 0 {
		t.Error("nothing was shown before the end")
	}
	for i, s := range shown {
		if !strings.HasPrefix(source.Text, s) || len(s) == 0 || i > 0 && len(s) <= len(shown[i-1]) {
			t.Errorf("the %d. time, %d bytes are shown that are not the beginning", i+1, len(s))
		}
	}
}

func TestBegunWhileTheRestIsWaitedFor(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Converter{}.Convert(ctx, "a.toy", toy{}, []byte("show One.\nsleep"), func(s format.Source) {
		if got := body(t, s.Text); got != "One." {
			t.Errorf("%q", got)
		}
		cancel() // nobody wants the rest
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestAttachment(t *testing.T) {
	document := []byte("report.toy:say One.\n../../etc/a\x1bb:x\n..\\..:y\n:z")
	for n, want := range []string{1: "report.toy", 2: "a␛b", 3: "attachment", 4: "attachment"} {
		if n == 0 {
			continue
		}
		called, held, err := Converter{}.Attachment(t.Context(), "a.toy", toy{}, document, n)
		if err != nil || called != want || !strings.HasSuffix(strings.Split(string(document), "\n")[n-1], ":"+string(held)) {
			t.Errorf("%d: %q, %q, %v", n, called, held, err)
		}
	}
	if _, _, err := (Converter{}).Attachment(t.Context(), "a.toy", toy{}, document, 5); err == nil || err.Error() != "a.toy has no such attachment" {
		t.Errorf("%v", err)
	}
}

func TestNoChildOfAChild(t *testing.T) {
	t.Setenv(childVariable, "1")
	_, err := Converter{}.Convert(t.Context(), "a.toy", toy{}, []byte("say One."), nil)
	if !errors.Is(err, errNested) {
		t.Errorf("%v", err)
	}
}

// What is converted once is not converted again, unless it, or what it is called, is
// another thing.
func TestCache(t *testing.T) {
	dir := t.TempDir()
	for where, cache := range map[string]*Cache{"on disk": CacheIn(filepath.Join(dir, "new")), "in memory": PrivateCache()} {
		c := Converter{Cache: cache}
		convert := func(name, document string) string {
			source, err := c.Convert(t.Context(), name, toy{}, []byte(document), nil)
			if err != nil {
				t.Fatal(where, err)
			}
			return body(t, source.Text) + "|" + strings.Join(source.Notices, "|") + "|" + source.Name
		}
		const document = "say One.\nnotice Two."
		first := convert("a.toy", document)
		t.Setenv(childVariable, "1") // from here on there are no children
		if again := convert("b/a.toy", document); again != first {
			t.Errorf("%s: first %q, then %q", where, first, again)
		}
		for name, document := range map[string]string{"a.toy": document + "\n", "a.txt": document} {
			if _, err := c.Convert(t.Context(), name, toy{}, []byte(document), nil); !errors.Is(err, errNested) {
				t.Errorf("%s: %s is known", where, name)
			}
		}
		if err := os.Unsetenv(childVariable); err != nil {
			t.Fatal(err)
		}
	}
}
