package uitest

import (
	"fmt"
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"lede/ui/keymap"
)

// echo is a program that shows what it was last told, and unless it is dumb does a
// few things on request.
type echo struct {
	dumb          bool
	width, height int
	said          []string
	background    string
}

type late string

func (e echo) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (e echo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	after := func(d time.Duration, text string) tea.Cmd {
		return func() tea.Msg { time.Sleep(d); return late(text) }
	}
	say := func(text string) { e.said = append(append([]string(nil), e.said...), text) }
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		e.width, e.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		e.background = msg.String()
	case tea.KeyPressMsg:
		say(msg.String())
		if e.dumb {
			return e, nil
		}
		switch msg.String() {
		case "q":
			return e, tea.Quit
		case "a":
			return e, after(30*time.Millisecond, "answered")
		case "b":
			return e, tea.Batch(after(5*time.Millisecond, "first"), after(40*time.Millisecond, "second"))
		case "s":
			return e, tea.Sequence(after(20*time.Millisecond, "one"), after(20*time.Millisecond, "two"))
		case "t":
			return e, after(time.Hour, "never")
		case "y":
			return e, tea.SetClipboard("§ taken away")
		}
	case tea.PasteMsg:
		say("paste " + msg.Content)
	case tea.MouseClickMsg:
		say(fmt.Sprintf("click %d,%d", msg.X, msg.Y))
	case tea.MouseWheelMsg:
		say("wheel " + msg.Button.String())
	case late:
		say(string(msg))
	}
	return e, nil
}

func (e echo) View() tea.View {
	last := ""
	if len(e.said) > 0 {
		last = e.said[len(e.said)-1]
	}
	accent := lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#77a6f8"))
	v := tea.NewView(fmt.Sprintf("%dx%d %d\n%s\n日本 %s\n%s", e.width, e.height, len(e.said), accent.Render(last), e.background, strings.Join(e.said, " ")))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = "echo " + last
	return v
}

func TestFirstScreen(t *testing.T) {
	term := Start(t, echo{}, 40, 6)
	if got, want := term.Screen(), "40x6 0\n\n日本\n\n\n"; got != want {
		t.Errorf("the screen is %q, want %q", got, want)
	}
	if term.Written() == 0 {
		t.Error("nothing was written")
	}
}

// Every key of the program's table arrives as the key that it is called, and so do
// those that a configuration may name.
func TestKeysArriveByName(t *testing.T) {
	term := Start(t, echo{dumb: true}, 120, 6)
	names := []string{"ctrl+alt+x", "alt+shift+a", "alt++", "alt+enter", "shift+f5", "ctrl+home", "alt+shift+up", "f13", "f20", "é", "ctrl+space", `ctrl+\`}
	for _, list := range keymap.Default().Lists(keymap.Everywhere) {
		for _, row := range list.Rows {
			for _, keys := range row.Keys {
				names = append(names, strings.Fields(keys)...) // some are two, one after the other
			}
		}
	}
	for _, name := range names {
		if canonical, err := keymap.Name(name); err != nil || canonical != name {
			t.Errorf("keymap calls %q %q (%v)", name, canonical, err)
		}
		term.Press(name)
		if got := term.Row(1); got != name {
			t.Errorf("%q arrived as %q", name, got)
		}
	}
}

func TestKeysThatDoNotExist(t *testing.T) {
	for _, key := range []string{"", "jj", "ctrl+enter", "shift+space", "ctrl+1", "hyper+a", "f99"} {
		if got, err := encode(key); err == nil {
			t.Errorf("encode(%q) = %q", key, got)
		}
	}
}

func TestEscapeAndWhatFollows(t *testing.T) {
	term := Start(t, echo{}, 40, 6)
	term.Press("esc", "j")
	if got, want := term.Row(3), "esc j"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSettleWaitsForCommands(t *testing.T) {
	for key, want := range map[string]string{"a": "a answered", "b": "b first second", "s": "s one two"} {
		term := Start(t, echo{}, 40, 6)
		term.Press(key)
		if got := term.Row(3); got != want {
			t.Errorf("%s: settled at %q, want %q", key, got, want)
		}
	}
}

func TestSettleDoesNotWaitForClocks(t *testing.T) {
	term := Start(t, echo{}, 40, 6)
	term.Press("t", "j")
	if got, want := term.Row(3), "t j"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTypingPastingAndTheMouse(t *testing.T) {
	term := Start(t, echo{}, 90, 6)
	term.Type("où")
	term.Paste("two\twords")
	term.Click(3, 2)
	term.Wheel(0, 0, 1)
	term.Wheel(0, 0, -2)
	for _, want := range []string{"o ù", "click 3,2", "wheel wheeldown wheel wheelup wheel wheelup"} {
		term.WaitFor(want)
	}
}

func TestResize(t *testing.T) {
	term := Start(t, echo{}, 40, 6)
	for _, size := range [][2]int{{80, 24}, {24, 6}, {200, 50}} {
		term.Resize(size[0], size[1])
		if got, want := term.Row(0), fmt.Sprintf("%dx%d 0", size[0], size[1]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestQueriesAreAnsweredOnRequest(t *testing.T) {
	silent := Start(t, echo{}, 40, 6)
	if got := silent.Row(2); got != "日本" {
		t.Errorf("a terminal that answers nothing said %q", got)
	}
	light := Start(t, echo{}, 40, 6, WithBackground(color.RGBA{0xf5, 0xf1, 0xe6, 0xff}))
	light.WaitFor("日本 #f5f1e6")
}

func TestFewerColours(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[38;2;119;166;248;1m",
		colorprofile.ANSI256:   "\x1b[38;5;111;1m",
		colorprofile.Ascii:     "\x1b[1m",
	} {
		term := Start(t, echo{}, 40, 6, WithProfile(profile))
		term.Press("j")
		if got := term.ScreenANSI(); !strings.Contains(got, want+"j") {
			t.Errorf("%v: no %q in %q", profile, want, got)
		}
	}
}

func TestClipboardTitleAndEnd(t *testing.T) {
	term := Start(t, echo{}, 40, 6)
	term.Press("y")
	if got := term.Copied(); got != "§ taken away" {
		t.Errorf("the clipboard holds %q", got)
	}
	if got := term.Title(); got != "echo y" {
		t.Errorf("the title is %q", got)
	}
	if ended, _ := term.Ended(); ended {
		t.Error("it has ended before its time")
	}
	term.Press("q")
	if err := term.WaitEnd(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// A wait that comes to nothing fails the test and shows the screen.
func TestFailureShowsTheScreen(t *testing.T) {
	failed := &recorder{TB: t}
	func() {
		defer func() { _ = recover() }()
		term := Start(failed, echo{}, 20, 4)
		term.Press("q")
		term.WaitFor("nowhere")
	}()
	for _, want := range []string{`"nowhere" to show`, "the program has ended", "+--------------------+"} {
		if !strings.Contains(failed.message, want) {
			t.Errorf("no %q in %q", want, failed.message)
		}
	}
}

// A recorder keeps the message of a test that fails.
type recorder struct {
	testing.TB
	message string
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.message = fmt.Sprintf(format, args...)
	panic(r)
}

func BenchmarkPress(b *testing.B) {
	term := Start(b, echo{}, 120, 36)
	for b.Loop() {
		term.Press("j")
	}
}
