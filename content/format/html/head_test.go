package html

import (
	"testing"

	"lede/content/format/manuscript"
)

func TestDates(t *testing.T) {
	for written, want := range map[string]string{
		"2031-03-02T10:00:00+01:00":       "2031-03-02T10:00:00+01:00",
		"2031-03-02T10:00:00.123Z":        "2031-03-02T10:00:00Z",
		"2031-03-02T10:00:00+0100":        "2031-03-02T10:00:00+01:00",
		"2031-03-02 10:00":                "2031-03-02T10:00:00",
		"2031-03-02":                      "2031-03-02",
		"Sun, 02 Mar 2031 10:00:00 +0100": "2031-03-02T10:00:00+01:00",
		"March 2, 2031":                   "2031-03-02",
		"02/03/2031":                      "02/03/2031", // March or February
		"yesterday":                       "",
	} {
		if got := dated(manuscript.Value{Text: written}); got.Text != want {
			t.Errorf("%s: got %q, want %q", written, got.Text, want)
		}
	}
	for line, want := range map[string]string{
		"Published on 2 March 2031 by nobody": "2031-03-02",
		"Stand: 2. März 2031, 10:00 Uhr":      "2031-03-02",
		"2.3.2031":                            "2031-03-02",
		"Le 2 août 2031":                      "2031-08-02",
		"2 de marzo de 2031":                  "2031-03-02",
		"Mar. 2, 2031":                        "2031-03-02",
		"02/03/2031":                          "",
		"31 June 2031":                        "",
		"12 boats 2031":                       "",
	} {
		if got := dayIn(line); got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}

func TestBylines(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   string
	}{
		{[]string{"By Ada Brandt"}, "Ada Brandt"},
		{[]string{"By Ada Brandt and Jonas Vik, harbour correspondent"}, "Ada Brandt, Jonas Vik"},
		{[]string{"Ada Brandt, Jonas Vik", "ADA BRANDT"}, "Ada Brandt, Jonas Vik"},
		{[]string{"Ada Brandt", "Ada Brandt (Northhaven)"}, "Ada Brandt (Northhaven)"},
		{[]string{"https://social.example/ada", "ada@courier.example", "courier.example"}, ""},
		{[]string{"von Ida Roth"}, "Ida Roth"},
		{[]string{"2 March 2031"}, ""},
		{[]string{"admin"}, ""},
		{[]string{"The Courier"}, "The Courier"}, // nobody else is named
		{[]string{"The Courier", "Ada Brandt"}, "Ada Brandt"},
	} {
		s := statement{authors: c.values}
		if got := s.writer("The Courier", "").Text; got != c.want {
			t.Errorf("%q: got %q, want %q", c.values, got, c.want)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, c := range []struct{ title, outlet, shown, want string }{
		{"Quay closed after storm | The Courier", "The Courier", "", "Quay closed after storm"},
		{"The Courier - Quay closed after storm", "The Courier", "", "Quay closed after storm"},
		{"Quay closed after storm - Harbour - The Courier", "The Courier", "", "Quay closed after storm - Harbour"},
		{"Quay closed - Harbour | The Courier", "", "Quay closed", "Quay closed"},
		{"Quay closed after storm: what is known", "", "", "Quay closed after storm: what is known"},
		{"Quay closed after a long storm | Northhaven Post", "", "", "Quay closed after a long storm"},
		{"The Courier", "The Courier", "Quay closed", "Quay closed"},
		{"Tom &amp; the whale", "", "", "Tom & the whale"},
		{"", "", "Quay closed", "Quay closed"},
	} {
		s := statement{title: c.title}
		if got := s.headline(c.outlet, c.shown).Text; got != c.want {
			t.Errorf("%q: got %q, want %q", c.title, got, c.want)
		}
	}
}
