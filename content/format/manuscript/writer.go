package manuscript

import (
	"errors"
	"io"
	"slices"
	"strings"

	"lede/content/sanitize"
)

// ErrTooLong is the Writer's error when the text is longer than it may be.
var ErrTooLong = errors.New("the text is longer than may be")

// A Writer writes one document. Its methods are called in the order of the text; Head
// comes first. An error is kept, and nothing is written after it.
type Writer struct {
	out      io.Writer
	format   string
	original []byte
	limit    int // bytes of text

	b         strings.Builder // not flushed yet
	written   int
	begun     bool  // the front matter is written
	last      Block // of the body; nil when it has none
	place     Locator
	notes     []note
	furniture []furniture
	notices   []string
	err       error
}

// A note is a footnote, and furniture what is set aside for one reason.
type (
	note struct {
		key    string
		blocks []Block
	}
	furniture struct {
		why   string
		lines []string
	}
)

// NewWriter writes to out, no more than limit bytes, what the document original holds.
// format names its file format, as "PDF".
func NewWriter(out io.Writer, format string, original []byte, limit int) *Writer {
	return &Writer{out: out, format: format, original: original, limit: limit}
}

// Head writes what the document says of itself. Without it there is none.
func (w *Writer) Head(h Head) {
	if !w.begun {
		w.begun = true
		w.put(h.frontMatter(w.format, w.original))
	}
}

// plenty is how many bytes are handed on without being asked for.
const plenty = 32 << 10

// Blocks writes the next blocks of the body.
func (w *Writer) Blocks(blocks ...Block) {
	for _, b := range blocks {
		if w.err != nil {
			return
		}
		text := w.block(b)
		if text == "" {
			continue
		}
		w.Head(Head{})
		if adjoin(w.last, b) {
			w.put("\n" + apart + "\n")
		}
		w.last = b
		w.put("\n" + text + "\n")
		if w.b.Len() >= plenty {
			_ = w.Flush() // the error is kept
		}
	}
}

// block is a block at the top of the text, after the comments that had to stand before it.
func (w *Writer) block(b Block) string {
	s := sheet{}
	text := s.block(b)
	for _, c := range s.hoisted {
		w.Head(Head{})
		w.put("\n" + c + "\n")
	}
	return text
}

// Locator says that a page, chapter or message begins with the next block.
func (w *Writer) Locator(l Locator) {
	if l == w.place {
		return
	}
	w.place = l
	w.Head(Head{})
	w.put("\n" + l.comment() + "\n")
}

// Note gives the text of the footnote that pieces call by its key.
func (w *Writer) Note(key string, blocks ...Block) {
	if key = noteKey(key); key != "" {
		w.notes = append(w.notes, note{key, blocks})
	}
}

// Furniture sets blocks aside: they are written after all else. why is a short noun
// phrase, as "navigation".
func (w *Writer) Furniture(why string, blocks ...Block) {
	i := slices.IndexFunc(w.furniture, func(f furniture) bool { return f.why == why })
	if i < 0 {
		i = len(w.furniture)
		w.furniture = append(w.furniture, furniture{why: why})
	}
	for _, b := range blocks {
		w.furniture[i].lines = append(w.furniture[i].lines, plainLines(b)...)
	}
}

// Notice is a sentence for the reader about how the document was read. One that was said
// is not said again.
func (w *Writer) Notice(sentence string) {
	if sentence = oneLine(sentence); !slices.Contains(w.notices, sentence) {
		w.notices = append(w.notices, sentence)
	}
}

// Notices are the sentences for the reader.
func (w *Writer) Notices() []string { return w.notices }

// Empty reports whether the body has nothing in it so far.
func (w *Writer) Empty() bool { return w.last == nil }

// Err is the first error that writing had, or ErrTooLong.
func (w *Writer) Err() error { return w.err }

// Flush hands on what is written so far, so that it can be read.
func (w *Writer) Flush() error {
	if w.b.Len() > 0 && (w.err == nil || errors.Is(w.err, ErrTooLong)) {
		text := sanitize.Text(w.b.String())
		w.written += w.b.Len()
		w.b.Reset()
		if _, err := io.WriteString(w.out, text); err != nil {
			w.err = err
		}
	}
	return w.err
}

// Close writes the footnotes and the furniture, and flushes.
func (w *Writer) Close() error {
	for _, n := range w.notes {
		s := sheet{}
		text := s.blocks(n.blocks, true)
		if text == "" {
			text = "(no text)"
		}
		w.put("\n[^" + n.key + "]: " + indented(text, "    ") + "\n")
	}
	for _, f := range w.furniture {
		if len(f.lines) > 0 {
			w.put("\n<!-- furniture: " + hidden(oneLine(f.why)) + "\n" + hidden(strings.Join(f.lines, "\n")) + "\n-->\n")
		}
	}
	return w.Flush()
}

// put writes text, unless it would be too long: then it is left out whole, so that what
// is written can be read.
func (w *Writer) put(text string) {
	switch {
	case w.err != nil:
	case w.written+w.b.Len()+len(text) > w.limit:
		w.err = ErrTooLong
	default:
		w.b.WriteString(text)
	}
}
