//go:build unix

package notebook

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
)

var kills = flag.Int("kills", 60, "how many ledes are killed while they write notes")

const (
	killedDir  = "LEDE_TEST_NOTES" // the folder, for a lede that will be killed
	killedSeed = "LEDE_TEST_SEED"
)

// Two ledes at a time write, change, delete and restore notes in one folder, and say on
// a pipe what they are about to do and what is done. Both are killed at some moment.
// Then everything that was done is there, whole; what was being done is or is not; and
// the lock is free.
func TestNotesOfAKilledLede(t *testing.T) {
	if dir := os.Getenv(killedDir); dir != "" {
		seed, err := strconv.ParseUint(os.Getenv(killedSeed), 10, 64)
		must(t, err)
		writeUntilKilled(t, dir, seed)
	}
	dir := t.TempDir()
	said := ledger{done: map[string]string{}, doing: map[string]string{}}
	random := rand.New(rand.NewPCG(1, 2))
	for round := 0; 2*round < *kills; round++ {
		ledes := []*exec.Cmd{victim(t, dir, 2*round), victim(t, dir, 2*round+1)}
		var pipes []io.Reader
		for _, cmd := range ledes {
			pipe, err := cmd.StdoutPipe()
			must(t, err)
			must(t, cmd.Start())
			pipes = append(pipes, pipe)
		}
		lines := make(chan []string)
		for i, cmd := range ledes {
			wait := time.Duration(random.IntN(60_000)) * time.Microsecond
			go func() {
				in := bufio.NewScanner(pipes[i])
				var all []string
				for in.Scan() {
					if all = append(all, in.Text()); len(all) == 1 { // it has begun
						time.AfterFunc(wait, func() { _ = cmd.Process.Kill() }) // or it has ended itself, which shows below
					}
				}
				lines <- all
			}()
		}
		for range ledes {
			said.read(<-lines)
		}
		for _, cmd := range ledes {
			_ = cmd.Wait()
			if cmd.ProcessState.Exited() {
				t.Fatalf("it ended by itself: %v", cmd.ProcessState)
			}
		}
		said.check(t, dir, round)
	}
	t.Logf("%d kills: %d operations acknowledged, %d cut short", *kills, said.count, said.cut)
}

func victim(t *testing.T, dir string, seed int) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestNotesOfAKilledLede$")
	cmd.Env = append(os.Environ(), killedDir+"="+dir, fmt.Sprintf("%s=%d", killedSeed, seed))
	cmd.Stderr = os.Stderr
	return cmd
}

// writeUntilKilled works on every other note: those with an even last digit, or an odd
// one.
func writeUntilKilled(t *testing.T, dir string, seed uint64) {
	t.Helper()
	n := opened(t, dir)
	random := rand.New(rand.NewPCG(seed, 3))
	mine := func(id string) bool { return uint64(id[len(id)-1])%2 == seed%2 }
	live := map[string]Note{}
	for _, note := range n.AllNotes() {
		if mine(note.ID) {
			live[note.ID] = note
		}
	}
	var dropped []string
	for i := 0; ; i++ {
		var id string
		for id = range live { // any
			break
		}
		switch op := random.IntN(10); {
		case op == 0 && id != "":
			fmt.Println("try", id, "deleted")
			done(n.Delete(id))
			fmt.Println("did", id, "deleted")
			delete(live, id)
			dropped = append(dropped, id)
		case op == 1 && len(dropped) > 0:
			id, dropped = dropped[0], dropped[1:]
			fmt.Println("try", id, "restored")
			done(n.Restore(id))
			fmt.Println("did", id, "restored")
			live[id] = noteNamed(t, n, id)
		default:
			note := live[id]
			if len(live) < 30 && op%2 == 0 {
				note = noteOn("harbour", "")
				note.ID = uuid.NewString()
				for !mine(note.ID) {
					note.ID = uuid.NewString()
				}
			} else if id == "" {
				continue
			}
			size := random.IntN(2000)
			if op == 9 {
				size *= 100
			}
			note.Body = fmt.Sprint(seed, ".", i, " ", strings.Repeat("words ", size/6))
			fmt.Println("try", note.ID, hashed(note.Body))
			kept, err := n.Keep(note)
			done(err)
			fmt.Println("did", note.ID, hashed(note.Body))
			live[note.ID] = kept
		}
	}
}

func done(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

// A ledger is what was said of notes, by ID: the hashes of their words, or that they are
// deleted.
type ledger struct {
	done, doing map[string]string
	count, cut  int
}

func (l *ledger) read(lines []string) {
	for _, line := range lines {
		words := strings.Fields(line)
		if len(words) != 3 { // the last line may be half there, and "=== RUN" is none
			continue
		}
		id, what := words[1], words[2]
		switch words[0] {
		case "try":
			l.doing[id] = what
			if what == "restored" {
				l.doing[id] = strings.TrimPrefix(l.done[id], "deleted ")
			}
			if what == "deleted" {
				l.doing[id] = "deleted " + l.done[id]
			}
		case "did":
			l.done[id] = l.doing[id]
			delete(l.doing, id)
			l.count++
		}
	}
}

// check compares the folder with what was said, and goes on from what is there.
func (l *ledger) check(t *testing.T, dir string, round int) {
	t.Helper()
	n := opened(t, dir)
	n.now = func() time.Time { return time.Now().Add(time.Minute) } // nothing is still arriving
	there := map[string]string{}
	for _, note := range n.AllNotes() {
		there[note.ID] = hashed(note.Body)
	}
	for id := range l.done {
		if note, _, err := loadNote(n.deletedPath(id)); err == nil && there[id] == "" {
			there[id] = "deleted " + hashed(note.Body)
		}
	}
	l.cut += len(l.doing)
	for id, want := range l.done {
		if got := there[id]; got != want && (l.doing[id] == "" || got != l.doing[id]) {
			t.Fatalf("round %d: the note %s is %q, want %q or %q", round, id, got, want, l.doing[id])
		}
	}
	for id, got := range there {
		if l.done[id] == "" && l.doing[id] != got {
			t.Fatalf("round %d: the note %s is %q, and nobody said so", round, id, got)
		}
		l.done[id] = got
	}
	clear(l.doing)
	note := kept1(t, n, noteOn("harbour", fmt.Sprint("after round ", round)))
	l.done[note.ID] = hashed(note.Body)
	damaged, err := filepath.Glob(filepath.Join(dir, "notes", "*.damaged*"))
	must(t, err)
	if notices := n.Notices(); len(notices) > 0 || len(damaged) > 0 {
		t.Fatalf("round %d: notices %q, damaged %q", round, notices, damaged)
	}
}
