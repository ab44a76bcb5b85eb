package heard_test

import (
	"testing"

	"lede/briefing/attribution"
	"lede/ui/heard"
)

func TestRole(t *testing.T) {
	for _, tt := range []struct {
		speaker attribution.Speaker
		want    string
	}{
		{attribution.Speaker{Part: attribution.Part{Text: "the mayor, Ada Brook"}, Name: "Ada Brook", Role: "the mayor"}, "the mayor"},
		{attribution.Speaker{Part: attribution.Part{Text: "two divers who asked not to be named"}, Count: 2, Characterisations: []string{"who asked not to be named"}}, ""},
		{attribution.Speaker{Part: attribution.Part{Text: "they"}, Count: 2, Characterisations: []string{"divers", "familiar with\x1b the wall"}}, "2 of them, divers, familiar with␛ the wall"},
		{attribution.Speaker{}, ""},
	} {
		if got := heard.Role(tt.speaker); got != tt.want {
			t.Errorf("the role of %+v is %q, not %q", tt.speaker, got, tt.want)
		}
	}
}
