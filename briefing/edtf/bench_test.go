package edtf

import "testing"

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2023-10-07", "2023-10~", "2023-10-11~/2023-10-20~", "156X-12-25", "[1667,1668,1670..1672]", "2023-10-07T06:30:00+03:00"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkString(b *testing.B) {
	for _, s := range []string{"2023-10-07", "2023-10-11~/2023-10-20~", "[1667,1668,1670..1672]"} {
		e, err := Parse(s)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = e.String()
			}
		})
	}
}

func BenchmarkMake(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		mid := Between(OfDay(Day{2023, 10, 11}), OfDay(Day{2023, 10, 20})).About()
		if mid.IsZero() {
			b.Fatal("nothing is made")
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	a, c := Between(OfMonth(2023, 10), OfYear(2024)), OfMonth(2023, 10)
	b.ReportAllocs()
	for b.Loop() {
		if Compare(a, c) <= 0 {
			b.Fatal("the wider is first")
		}
	}
}
