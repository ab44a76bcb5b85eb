package briefing

import "strings"

// chunkBytes is the least that a chunk holds, where the text allows: so much
// that the cost of a parser's start is spread, so little that a screen is a few
// chunks.
const chunkBytes = 2 << 10

// markdownChunks divides Markdown into chunks, and finds the link reference
// definitions that hold in all of them. Where a chunk starts depends only on
// the text before it and on the line that begins there.
func markdownChunks(text string) *division {
	s := scanChunks(text, chunkBytes)
	return &division{starts: s.starts, headers: s.headers, links: findLinkDefinitions(text, s.starts)}
}

// scanChunks finds offsets at which text may be cut so that goldmark reads
// each piece alone as it would read it in the whole. The first is 0.
//
// It is not a Markdown parser: it looks for places that are safe whatever a
// parser makes of the text around them. There are two: an ATX heading at the
// first column, and a line after a blank one that starts a new block at the
// first column, for such a line continues nothing that came before. Both only
// where no fenced code and no HTML block can be open (openBlocks).
//
// There is one exception, for lists and tables that never end (endlessBytes).
//
// A chunk holds at least so many bytes, where it can. Front matter is a chunk of
// its own, and a byte order mark belongs to the first.
func scanChunks(text string, least int) *chunkScan {
	s := &chunkScan{text: text, least: least, starts: []int{0}, afterBlank: true}
	pos := len(byteOrderMark(text))
	if front := frontMatterSpan(text); !front.Empty() {
		pos = front.End
		if pos < len(text) {
			s.starts = append(s.starts, pos)
		}
	}
	s.from = pos
	s.run(pos)
	return s
}

// byteOrderMark is U+FEFF if text starts with it.
func byteOrderMark(text string) string {
	const mark = "\ufeff"
	if strings.HasPrefix(text, mark) {
		return mark
	}
	return ""
}

// A chunkScan goes through a text line by line.
type chunkScan struct {
	text       string
	least      int // bytes in a chunk
	from       int // where the Markdown begins
	starts     []int
	open       openBlocks
	afterBlank bool
	table      tableScan
	headers    map[int]Span // of the tables that chunks go on with, by the chunk's start
	// defined is true from a definition (": …") to the next block: goldmark joins
	// a term that follows a definition list to it, so no chunk starts there.
	defined bool
}

func (s *chunkScan) run(pos int) {
	for pos < len(s.text) && !s.open.lost {
		end := strings.IndexByte(s.text[pos:], '\n')
		if end < 0 {
			end = len(s.text)
		} else {
			end += pos
		}
		s.line(pos, s.text[pos:end])
		pos = end + 1
	}
}

func (s *chunkScan) line(pos int, line string) {
	if len(line) == 0 || line[0] != '|' {
		s.table.leave()
	}
	if len(line) == 0 {
		s.blank()
		return
	}
	first := line[0]
	if isSpace(first) {
		s.indented(line)
		return
	}
	s.open.firstColumn()
	if !s.open.nothing() {
		s.defined = s.defined || first == ':'
		s.open.step(lineShape{body: line})
		s.afterBlank = false
		return
	}
	switch columnClass[first] {
	case classPlain:
		if s.afterBlank {
			s.paragraphStart(pos)
		}
	case classHash:
		if isHeadingLine(line) {
			s.cut(pos)
		} else if s.afterBlank {
			s.paragraphStart(pos)
		}
	case classMarker:
		s.marker(pos, line)
	case classBar:
		if s.afterBlank {
			s.paragraphStart(pos)
		}
		s.tableRow(pos, line)
	default: // what may open something
		if s.afterBlank {
			s.paragraphStart(pos)
		}
		s.open.step(lineShape{body: line})
	}
	s.afterBlank = false
}

func (s *chunkScan) blank() {
	s.afterBlank = true
	s.open.blank()
}

func (s *chunkScan) indented(line string) {
	shape := shapeOf(line)
	if shape.body == "" {
		s.blank()
		return
	}
	s.afterBlank = false
	s.open.step(shape)
}

// marker handles a line whose first byte can make it a part of the list or of
// the definition list above it.
func (s *chunkScan) marker(pos int, line string) {
	switch {
	case line[0] == ':':
		s.defined = true
		s.open.container = true
	case listMarker(line) > 0:
		if s.endlessList(pos, line) {
			s.cut(pos)
		}
		s.open.step(lineShape{body: line})
	case s.afterBlank:
		s.paragraphStart(pos)
	}
}

// paragraphStart is a place to cut unless a definition list is before it.
func (s *chunkScan) paragraphStart(pos int) {
	if s.defined {
		s.defined = false
		return
	}
	s.cut(pos)
}

// cut starts a chunk at pos if the one before it is large enough. Whether or not
// it does, every container is closed here.
func (s *chunkScan) cut(pos int) {
	s.defined = false
	s.open.container = false
	if pos > s.from && pos-s.starts[len(s.starts)-1] >= s.least {
		s.starts = append(s.starts, pos)
	}
}

// The classes of a line's first byte.
const (
	classPlain  = iota // nothing but text, or a block of its own
	classHash          // #
	classBar           // |, which may begin a table's row
	classMarker        // - * + digits and the definition's colon
	classOpener        // ` ~ < and [, after which more must be looked at
)

var columnClass = [256]uint8{
	'#': classHash, '|': classBar, '`': classOpener, '~': classOpener, '<': classOpener, '[': classOpener,
	'-': classMarker, '*': classMarker, '+': classMarker, ':': classMarker,
	'0': classMarker, '1': classMarker, '2': classMarker, '3': classMarker, '4': classMarker,
	'5': classMarker, '6': classMarker, '7': classMarker, '8': classMarker, '9': classMarker,
}

// isSpace reports whether c is white space to Markdown's block structure.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isHeadingLine(line string) bool {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	return n > 0 && n <= 6 && (n == len(line) || line[n] == ' ' || line[n] == '\t' || line[n] == '\r')
}

// listMarker is the length of the list marker that line starts with, or 0.
func listMarker(line string) int {
	n := 0
	switch line[0] {
	case '-', '*', '+':
		n = 1
	default:
		for n < len(line) && '0' <= line[n] && line[n] <= '9' {
			n++
		}
		if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(line) && !isSpace(line[n]) {
		return 0
	}
	return n
}
