package terms

import (
	"strings"
	"testing"
)

func BenchmarkScan(b *testing.B) {
	for name, sentence := range map[string]string{
		"english": "The Ministry's officials said on Tuesday, 3 January, that two rockets struck the **base** near Erbil, killing 12. ",
		"russian": "Министерство заявило во вторник, 3 января, что две ракеты попали по базе под Эрбилем. ",
		"chinese": "外交部星期二表示,两枚火箭弹击中了埃尔比勒附近的基地,造成十二人死亡。",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(sentence, 4000)
			b.SetBytes(int64(len(text)))
			s := Scan(text)
			for b.Loop() {
				s.Reset(text)
				for s.Next() {
				}
			}
		})
	}
}
