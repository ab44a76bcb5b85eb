package query

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// TestParse reads testdata/parsed.txt, which explains its format.
func TestParse(t *testing.T) {
	const path = "testdata/parsed.txt"
	cases, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var anew strings.Builder
	for line := range strings.Lines(string(cases)) {
		line = strings.TrimSuffix(line, "\n")
		query, _, isCase := cutResult(line)
		if !isCase {
			anew.WriteString(line + "\n")
			continue
		}
		got := strings.TrimSpace(query + " " + result(query))
		anew.WriteString(got + "\n")
		if !*update && got != line {
			t.Errorf("got  %s\nwant %s", got, line)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(anew.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// cutResult is the query of a case and what is behind it.
func cutResult(line string) (query, result string, ok bool) {
	if strings.HasPrefix(line, "#") {
		return "", "", false
	}
	for _, sign := range []string{" => ", " ! "} {
		if query, result, ok = strings.Cut(" "+line+" ", sign); ok {
			return strings.TrimSpace(query), result, true
		}
	}
	return "", "", false
}

func result(query string) string {
	q, err := Parse(query)
	var wrong *Error
	if errors.As(err, &wrong) {
		return "! " + wrong.At.Of(query) + " ! " + wrong.Problem
	}
	return strings.TrimSpace("=> " + q.String())
}
