package anchor

import (
	"strings"
	"testing"
)

// library is invented news of about so many bytes.
func library(bytes int) string {
	a := author{newRand(3)}
	var b strings.Builder
	for b.Len() < bytes {
		text, _ := a.story(40).render()
		b.WriteString(text)
		b.WriteString("\n")
	}
	return b.String()
}

// edited is the text with a word in forty replaced, a new beginning, and every tenth
// paragraph gone.
func edited(text string) string {
	a := author{newRand(4)}
	out := []string{"An editor was here."}
	for i, p := range strings.Split(text, "\n\n") {
		if i%10 == 9 {
			continue
		}
		words := strings.Split(p, " ")
		for i := range words {
			if a.IntN(40) == 0 {
				words[i] = a.coined()
			}
		}
		out = append(out, strings.Join(words, " "))
	}
	return strings.Join(out, "\n\n")
}

// spread are the anchors of n paragraphs from all over the text.
func spread(text string, n int) []Anchor {
	t := Read(text)
	var out []Anchor
	for i := range n {
		start := i*len(text)/n + strings.Index(text[i*len(text)/n:], "\n\n") + 2
		end := start + max(20, strings.Index(text[start:], "\n\n"))
		out = append(out, t.Quote(start, end))
	}
	return out
}

func BenchmarkMany(b *testing.B) { // 200 passages in 1 MB
	was := library(1 << 20)
	now := edited(was)
	kept := spread(was, 200)
	for _, c := range []struct{ name, text string }{{"unchanged", was}, {"prepended to", "Before it.\n\n" + was}, {"edited", now}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				t := Read(c.text)
				for _, a := range kept {
					t.Find(a)
				}
			}
		})
	}
}

func BenchmarkOne(b *testing.B) { // in 10 MB
	was := library(10 << 20)
	kept := spread(was, 20)[10]
	for _, c := range []struct{ name, text string }{
		{"unchanged", was},
		{"moved", "Before it.\n\n" + was},
		{"edited", edited(was)},
		{"one line", strings.ReplaceAll(edited(was), "\n", " ")},
		{"no spaces", strings.Repeat("quarry", 10<<20/6)},
		{"one word", strings.Repeat("quarry ", 10<<20/7)},
		{"its own words", strings.Repeat(kept.Exact+" ", 10<<20/len(kept.Exact))},
		{"Chinese", strings.Repeat("市议会将于星期五关闭采石场，两名议员表示。", 10<<20/60)},
		{"Russian", strings.Repeat("Совет Харроу закроет карьер в пятницу. ", 10<<20/70)},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				kept.In(c.text)
			}
		})
	}
}

func BenchmarkRepeated(b *testing.B) { // a passage of 10 MB of one word, which was edited
	was := strings.Repeat("quarry ", 10<<20/7)
	kept := Read(was).Quote(len(was)/2/7*7, len(was)/2/7*7+180)
	now := "The " + was
	for b.Loop() {
		kept.In(now)
	}
}

func BenchmarkQuote(b *testing.B) {
	text := library(1 << 20)
	t := Read(text)
	at := strings.Index(text[len(text)/2:], "\n\n") + len(text)/2 + 2
	for b.Loop() {
		t.Quote(at, at+200)
	}
}
