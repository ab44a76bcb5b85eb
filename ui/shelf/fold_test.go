package shelf

import "testing"

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                   "",
		"Élodie’s WALL":      "elodie's wall",
		"E\u0301lodie":       "elodie",
		"São Paulo":          "sao paulo",
		"Łódź, Đà Nẵng":      "lodz, da nang",
		"Straße, Æsir":       "strasse, aesir",
		"İstanbul ılık":      "istanbul ilik",
		"Ёлка й":             "елка и",
		"ΆΝΔΡΑΣ":             "ανδρασ",
		"άνδρας":             "ανδρασ",
		"“Quoted” – dash":    `"quoted" - dash`,
		"שָׁלוֹם":            "שלום",
		"كِتَاب":             "كتاب",
		"हिन्दी":             "हिन्दी",
		"防波堤":                "防波堤",
		"\u1112\u1161\u11ab": "한",
		"か\u3099":            "が",
		"\xffno text":        "\ufffdno text",
	} {
		if got := fold(text); got != want {
			t.Errorf("fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", "Élodie’s", "か\u3099", "\u1112\u1161\u11ab", "ẞ", "ǽǿ", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := fold(text)
		if twice := fold(once); twice != once {
			t.Errorf("%q is %q, and folded again %q", text, once, twice)
		}
	})
}

func TestMomentOf(t *testing.T) {
	grows := []string{"", "0001", "2030", "2030-10", "2030-10-02", "2031", "2031-03", "2031-03-05", "2031-03-05T06", "2031-03-05T06:30", "2031-03-05T06:31:59Z", "2031-12"}
	for i := 1; i < len(grows); i++ {
		if a, b := momentOf(grows[i-1]), momentOf(grows[i]); a >= b {
			t.Errorf("%q is %d and %q is %d", grows[i-1], a, grows[i], b)
		}
	}
	for date, want := range map[string]string{
		"2031-xx-05": "2031", "2031-": "2031", "2031~": "2031", "~2031-03": "2031-03", "2031-03-1X": "2031-03", "2031-03-05/2031-04": "2031-03-05", "x": "", "203": "", "20311": "", "-2031": "", "2031-03-05 06:30": "2031-03-05T06:30",
	} {
		if got := momentOf(date); got != momentOf(want) {
			t.Errorf("momentOf(%q) = %d, want that of %q", date, got, want)
		}
	}
	if most := momentOf("9999-99-99T99:99"); most >= 1<<momentBits {
		t.Errorf("a moment of %d is beyond its bits", most)
	}
}
