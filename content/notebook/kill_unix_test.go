//go:build unix

package notebook

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/briefing/anchor"
)

// A lede that is killed while it writes leaves a whole file and a free lock.
func TestKilled(t *testing.T) {
	const folder = "LEDE_TEST_NOTEBOOK"
	k, m := sample()
	if dir := os.Getenv(folder); dir != "" { // the lede that will be killed
		n := opened(t, dir)
		for i := 1; ; i++ {
			m.Furthest = i
			m.Marks["a"] = anchor.Anchor{Exact: strings.Repeat("words ", i%5000)}
			if err := n.Remember(k, m); err != nil {
				fmt.Println(err)
				os.Exit(3)
			}
		}
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "places", k.Hash+".json")
	for i := range 5 {
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilled$")
		cmd.Env = append(os.Environ(), folder+"="+dir)
		must(t, cmd.Start())
		for { // until it has written for the first time
			if _, err := os.Stat(path); err == nil {
				break
			}
			time.Sleep(time.Millisecond)
		}
		time.Sleep(time.Duration(i*7) * time.Millisecond)
		must(t, cmd.Process.Kill())
		_ = cmd.Wait()
		if cmd.ProcessState.ExitCode() == 3 {
			t.Fatal("it could not write")
		}
		if got, err := loadRecord(path); err != nil || got.Memory.Furthest < 1 {
			t.Fatalf("after it was killed: %+v, %v", got, err)
		}
		must(t, opened(t, dir).Remember(k, m))
	}
}
