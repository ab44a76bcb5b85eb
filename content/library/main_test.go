package library

import (
	"os"
	"testing"

	"lede/content/conversion"
)

// TestMain reads a foreign document when the tests start it for that.
func TestMain(m *testing.M) {
	if code, served := conversion.Serve(os.Args[1:], os.Stdin, os.Stdout, os.Environ()); served {
		os.Exit(code)
	}
	os.Exit(m.Run())
}
