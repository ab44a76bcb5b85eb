package briefing

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDatelinePlace(t *testing.T) {
	for text, want := range map[string]string{
		"WASHINGTON — The board":                     "WASHINGTON",
		"PARIS, Jan 3 (Reuters) - The board":         "PARIS",
		"Paris (Reuters) – The board":                "Paris",
		"PARIS, Jan. 3 (Reuters) — The board":        "PARIS",
		"KABUL, Afghanistan (AP) — The board":        "KABUL, Afghanistan",
		"NEW YORK -- The board":                      "NEW YORK",
		"WASHINGTON/TEHRAN, 3 January (X) - The":     "WASHINGTON/TEHRAN",
		"Kyiv, Ukraine (CNN) — The board":            "Kyiv, Ukraine",
		"RIO DE JANEIRO – The board":                 "RIO DE JANEIRO",
		"PORT ELIN— The board":                       "PORT ELIN",
		"Israel — which has not replied —":           "",
		"London — The board":                         "",
		"BREAKING — The board":                       "",
		"EDITOR’S NOTE — The board":                  "",
		"US — The board":                             "",
		"WASHINGTON The board — sold":                "",
		"WASHINGTON":                                 "",
		"— The board":                                "",
		"THE 3 MEN — sold":                           "",
		"“PARIS” — The board":                        "",
		"Talks (in Paris) — the board":               "Talks", // an agency and a bracket look alike
		strings.Repeat("PARIS ", 30) + "— The board": "",
	} {
		if got := datelinePlace(text); got != want {
			t.Errorf("datelinePlace(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestIsByline(t *testing.T) {
	for text, want := range map[string]bool{
		"By Ines Aalto":                    true,
		"by Ines Aalto":                    true,
		"BY INES AALTO":                    true,
		"By Ines Aalto and Pau de la Cruz": true,
		"By Ines Aalto, The Elin Courier":  true,
		"By Ahmed al-Rashid in Port Elin":  true,
		"By Ines":                          false,
		"By Friday the board had voted":    false,
		"By Ines Aalto.":                   false,
		"By the time Ines Aalto arrived":   false,
		"Byron Ines Aalto":                 false,
		"By":                               false,
	} {
		if got := isByline(text); got != want {
			t.Errorf("isByline(%q) = %t", text, got)
		}
	}
}

func TestDeriveFrom(t *testing.T) {
	for text, want := range map[string]string{
		"The board voted. It was close.":          "The board voted",
		"Will it hold? Nobody knows.":             "Will it hold?",
		"The U.S. envoy met Gen. Ruiz. They ate.": "The U.S. envoy met Gen. Ruiz",
		"It costs 3.5 crowns. Or more.":           "It costs 3.5 crowns",
		"“We saw nothing.” He left.":              "“We saw nothing.”",
		"no end":                                  "no end",
		strings.Repeat("word ", 30):               strings.TrimSpace(strings.Repeat("word ", 18)) + "…",
		strings.Repeat("é", 200):                  strings.Repeat("é", 89) + "…",
	} {
		got, cut := deriveFrom(text)
		if got != want || cut != strings.HasSuffix(want, "…") {
			t.Errorf("deriveFrom(%q) = %q, want %q", text, got, want)
		}
		if utf8.RuneCountInString(got) > longestDerived {
			t.Errorf("deriveFrom(%q) is %d characters long", text, utf8.RuneCountInString(got))
		}
	}
}

func TestDerivedHeadlineFallsBack(t *testing.T) {
	if h := Parse("", Options{Name: "the_last-lamp"}).Headline; h.Text != "the last lamp" || !h.Derived {
		t.Errorf("from the name: %+v", h)
	}
	if h := Parse("---\nslug: lamp-sale\n---\n", Options{Name: "x"}).Headline; h.Text != "lamp sale" || !h.Derived {
		t.Errorf("from the slug: %+v", h)
	}
	if h := Parse("PORT ELIN — The board voted.\n", Options{}).Headline; h.Text != "The board voted" {
		t.Errorf("after a dateline: %+v", h)
	}
}

func TestSlug(t *testing.T) {
	for headline, want := range map[string]string{
		"Signal station: what we know":            "signal-station-what-we-know",
		"The keeper’s lamp isn't lit — U.S. says": "the-keepers-lamp-isnt-lit-us-says",
		"Crème brûlée, 3 × a day":                 "creme-brulee-3-a-day",
		"Что известно":                            "",
		"--":                                      "",
		strings.Repeat("signal ", 20):             "signal-signal-signal-signal-signal-signal-signal-signal",
		strings.Repeat("x", 80):                   strings.Repeat("x", 60),
	} {
		if got := slugOf(headline); got != want {
			t.Errorf("slugOf(%q) = %q, want %q", headline, got, want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]string{
		"The board of the harbour voted on Monday, and it was not close.":                     "en",
		"Der Rat hat am Montag für den Verkauf gestimmt, und das Ergebnis ist nicht bekannt.": "de",
		"Le conseil a voté lundi pour la vente de la station, et le prix est inconnu.":        "fr",
		"El consejo votó el lunes por la venta de la estación, pero no se sabe el precio.":    "es",
		"Il consiglio ha votato lunedì per la vendita della stazione, ma non è chiaro.":       "it",
		"O conselho votou na segunda-feira pela venda da estação, mas não se sabe o preço.":   "pt",
		"De raad heeft maandag voor de verkoop van het station gestemd, maar niet unaniem.":   "nl",
		"Совет проголосовал в понедельник за продажу станции.":                                "",
		"Port Elin, Courier, Aalto, Marin, Okafor, Ruiz":                                      "",
		"": "",
	} {
		if got := languageOf(text); got != want {
			t.Errorf("languageOf(%q) = %q, want %q", text, got, want)
		}
	}
}
