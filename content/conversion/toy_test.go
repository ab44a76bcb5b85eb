package conversion

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"lede/content/format"
	"lede/content/format/manuscript"
)

// TestMain is a child when the tests start one.
func TestMain(m *testing.M) {
	if code, served := serve(os.Args[1:], os.Stdin, os.Stdout, os.Environ(), append(format.Converters(), toy{})); served {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// A toy is a format whose documents say what is to happen: each line is done. It does
// all that a converter must not do.
type toy struct{}

func (toy) Name() string                          { return "a toy" }
func (toy) Extensions() []string                  { return []string{"toy"} }
func (toy) Sniff(extension string, _ []byte) bool { return extension == "toy" }

func (toy) Attachment(_ context.Context, in manuscript.Original, n int) (called string, b []byte, err error) {
	attachments := strings.Split(string(in.Bytes), "\n")
	if n > len(attachments) {
		return "", nil, &manuscript.Refusal{Reason: "has no such attachment"}
	}
	called, held, _ := strings.Cut(attachments[n-1], ":")
	return called, []byte(held), nil
}

func (toy) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	for line := range strings.Lines(string(in.Bytes)) {
		what, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		if err := play(ctx, what, words, w); err != nil {
			return err
		}
	}
	return nil
}

func paragraph(words string) manuscript.Block {
	return manuscript.Paragraph{Text: manuscript.Words(words)}
}

// play does what a line says.
func play(ctx context.Context, what, words string, w *manuscript.Writer) error {
	switch what {
	case "say":
		w.Blocks(paragraph(words))
	case "title":
		w.Head(manuscript.Head{Title: manuscript.Value{Text: words}})
	case "show":
		w.Blocks(paragraph(words))
		return w.Flush()
	case "notice":
		w.Notice(words)
	case "wait": // as long as one may
		for ctx.Err() == nil {
			continue
		}
		return ctx.Err()
	case "hang": // longer
		for i := 0; ; i++ {
			_ = i
		}
	case "sleep":
		time.Sleep(time.Hour)
	case "refuse":
		return &manuscript.Refusal{Reason: words}
	case "blank":
		return &manuscript.Refusal{Reason: words, Nothing: true}
	case "fail":
		return errors.New(words)
	case "panic":
		panic(words)
	case "die":
		go panic(words)
		time.Sleep(time.Hour)
	case "exit":
		os.Exit(7)
	case "overflow":
		return fmt.Errorf("%d", deep(1))
	case "swell":
		return fmt.Errorf("%d", len(swollen()))
	case "burst":
		return fmt.Errorf("%d", len(make([]byte, 1<<44)))
	case "babble":
		for w.Err() == nil {
			w.Blocks(paragraph(strings.Repeat(words+" ", 1000)))
		}
		return w.Err()
	case "garble":
		_, err := os.Stdout.WriteString("T\xff\xff\xff\xff no frame")
		return err
	case "escape":
		return writeFrame(os.Stdout, text, []byte("\x1b]0;a\a \xff"))
	case "tell": // what the conversion may do beyond computing
		w.Blocks(paragraph(reach()))
	}
	return w.Err()
}

// deep overflows the stack.
func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n+1) + 1
}

// swollen takes more and more memory.
func swollen() (all [][]byte) {
	for len(all) < 1<<20 {
		b := make([]byte, 1<<20)
		for i := 0; i < len(b); i += 4096 { // so that it is really taken
			b[i] = 1
		}
		all = append(all, b)
	}
	return all
}

// reach tries to get at something, and says what was had.
func reach() string {
	var had []string
	if _, err := os.Open("/"); err == nil {
		had = append(had, "files")
	}
	if l, err := net.Listen("tcp", "127.0.0.1:0"); err == nil { //nolint:noctx // it must not even begin
		_ = l.Close()
		had = append(had, "sockets")
	}
	if _, err := os.StartProcess(os.Args[0], []string{"x"}, &os.ProcAttr{}); err == nil {
		had = append(had, "programs")
	}
	had = append(had, fmt.Sprintf("%d variables", len(os.Environ())))
	return strings.Join(had, ", ")
}
