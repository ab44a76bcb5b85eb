package cli

import (
	"os"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"lede/content/conversion"
)

func TestMain(m *testing.M) {
	if code, served := conversion.Serve(os.Args[1:], os.Stdin, os.Stdout, os.Environ()); served {
		os.Exit(code)
	}
	testscript.Main(m, map[string]func(){
		"lede": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ())) },
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true,
		Condition: func(name string) (bool, error) {
			// What no permission keeps from being read can show no refusal.
			return name == "superuser" && os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"bytes": writeBytes},
	})
}

// writeBytes is the script command "bytes FILE STRING": it writes the bytes of a
// double-quoted Go string, which a script cannot hold as they are.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE GO-STRING")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}
