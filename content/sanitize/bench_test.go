package sanitize

import (
	"strings"
	"testing"
)

func BenchmarkText(b *testing.B) {
	for _, c := range []struct{ name, sentence string }{
		{"ascii", "The minister said on Tuesday that no decision had been taken, and that one was near.\n"},
		{"crlf", "The minister said on Tuesday that no decision had been taken, and that one was near.\r\n"},
		{"quotes", "The minister said on Tuesday that “no decision” had been taken — and that one was near.\n"},
		{"french", "Le ministre a déclaré mardi qu’aucune décision n’était prise, et qu’elle était proche.\n"},
		{"russian", "Министр сообщил во вторник, что решение ещё не принято, но будет принято скоро.\n"},
		{"chinese", "部长周二表示尚未作出任何决定但即将作出决定。\n"},
		{"hindi", "मंत्री ने मंगलवार को कहा कि कोई निर्णय नहीं लिया गया है।\n"},
		{"emoji", "Breaking 🚨: the minister ❤️ said 👩🏽‍🚀 so.\n"},
		{"escapes", "The minister \x1b[1msaid\x1b[0m on Tuesday that no decision had been taken.\n"},
	} {
		s := strings.Repeat(c.sentence, 10<<20/len(c.sentence))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Text(s)
			}
		})
	}
}
