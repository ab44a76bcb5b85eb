package uitest

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"
)

// longRunning is how long a command may run before it is taken for one that waits
// for something outside, as for a clock or a changed file, and is no longer
// waited for.
const longRunning = 500 * time.Millisecond

// watched is what is known of the program's progress.
type watched struct {
	taken   int  // messages of input that have reached the program
	between bool // a message has been taken, and View has not been called since
	view    tea.View
	viewed  bool // View has been called
	nextRun int
	running map[int]time.Time // commands without a result that has been taken, by when they started
}

// watching is the program's model, with note taken of what goes in and out.
type watching struct {
	term  *Terminal
	model tea.Model
}

func (w watching) Init() tea.Cmd { return w.term.follow(w.model.Init()) }

func (w watching) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	model, cmd := w.model.Update(msg)
	return watching{w.term, model}, w.term.follow(cmd)
}

func (w watching) View() tea.View {
	view := w.model.View()
	w.term.mu.Lock()
	defer w.term.mu.Unlock()
	w.term.watched.view, w.term.watched.viewed, w.term.watched.between = view, true, false
	w.term.changed.Broadcast()
	return view
}

// A result is what a command came back with, on its way to the program.
type result struct {
	run int
	msg tea.Msg
}

// follow returns cmd with note taken of when it starts and of when its result
// reaches the program.
func (term *Terminal) follow(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	term.mu.Lock()
	defer term.mu.Unlock()
	w := &term.watched
	if w.running == nil {
		w.running = map[int]time.Time{}
	}
	run := w.nextRun
	w.nextRun++
	w.running[run] = time.Now()
	return func() tea.Msg {
		msg := cmd()
		if term.followAll(msg) {
			term.finish(run)
			return msg
		}
		return result{run, msg}
	}
}

// followAll follows the commands of a batch or a sequence, in place. It reports
// false when msg is neither. A sequence's type is Bubble Tea's own secret,
// hence the reflection.
func (term *Terminal) followAll(msg tea.Msg) bool {
	v := reflect.ValueOf(msg)
	if !v.IsValid() || v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return false
	}
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok && cmd != nil {
			v.Index(i).Set(reflect.ValueOf(term.follow(cmd)))
		}
	}
	return true
}

// finish notes that a command is done with.
func (term *Terminal) finish(run int) {
	term.mu.Lock()
	defer term.mu.Unlock()
	delete(term.watched.running, run)
	term.changed.Broadcast()
}

// filter sees every message before the program does.
func (term *Terminal) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	r, isResult := msg.(result)
	if isResult {
		msg = r.msg
	}
	term.mu.Lock()
	defer term.mu.Unlock()
	w := &term.watched
	if isResult {
		delete(w.running, r.run)
	}
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseMsg, tea.PasteMsg, tea.WindowSizeMsg:
		w.taken++
	}
	// A batch is taken apart without the model hearing of it.
	if _, batch := msg.(tea.BatchMsg); msg != nil && !batch && !isSequence(msg) {
		w.between = true
	}
	term.changed.Broadcast()
	return msg
}

// isSequence reports whether msg is a list of commands.
func isSequence(msg tea.Msg) bool {
	t := reflect.TypeOf(msg)
	return t.Kind() == reflect.Slice && t.Elem() == reflect.TypeFor[tea.Cmd]()
}

// idle reports whether the program has taken all that it was given, waits for no
// command of its own, and has shown what it last said it would.
func (term *Terminal) idle() bool {
	w := &term.watched
	if term.ended {
		return true
	}
	if !w.viewed || w.between || w.taken < term.given || !shows(term.screen, w.view, term.setup.profile) {
		return false
	}
	now := time.Now()
	for _, since := range w.running {
		if now.Sub(since) < longRunning {
			return false
		}
	}
	return true
}

// Settle waits until the program has taken every key, has done what they ask for
// and shows it.
func (term *Terminal) Settle() {
	term.t.Helper()
	// A command becomes a long-running one without anything that tells of it.
	ticker := time.NewTicker(longRunning / 4)
	stop := make(chan struct{})
	defer func() { ticker.Stop(); close(stop) }()
	go func() {
		for {
			select {
			case <-ticker.C:
				term.mu.Lock()
				term.changed.Broadcast()
				term.mu.Unlock()
			case <-stop:
				return
			}
		}
	}()
	term.wait("the screen to settle", term.idle)
}
