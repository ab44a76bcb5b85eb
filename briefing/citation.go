package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A citation is a place in goldmark's tree that leans on one source or more:
// [^label], [@key, ¶4] or [@one; @two].
type citation struct {
	ast.BaseInline
	start, end int
	keys       []citationKey
}

// A citationKey is one source's. Its span counts the piece's bytes; alone, it
// covers the whole citation, among others its own part.
type citationKey struct {
	key  string
	span Span
}

var kindCitation = ast.NewNodeKind("Citation")

func (*citation) Kind() ast.NodeKind { return kindCitation }

func (c *citation) Dump(source []byte, level int) { ast.DumpHelper(c, source, level, nil, nil) }

// citationBytes is the most that a citation's brackets hold.
const citationBytes = 999

// A citationParser reads citations, whether or not what they cite is defined:
// the definition may stand anywhere. The syntax of keys is pandoc's.
type citationParser struct{}

// Trigger also names the exclamation mark, which would make an image of the
// bracket after it.
func (citationParser) Trigger() []byte { return []byte{'!', '['} }

func (citationParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	open := 0
	if line[0] == '!' {
		open = 1
	}
	if len(line) < open+3 || line[open] != '[' {
		return nil
	}
	start := segment.Start + open
	block.Advance(open)
	var found *citation
	switch rest := line[open+1:]; {
	case rest[0] == '^':
		found = footnoteReference(string(rest[1:min(len(rest), citationBytes)]), start, block)
	case rest[0] == '@', rest[0] == '-' && rest[1] == '@':
		found = bracketedKeys(start, block, pc)
	}
	if found != nil && open > 0 {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(start))
	}
	if found == nil {
		return nil // not a nil *citation, which is no nil Node
	}
	return found
}

// footnoteReference reads what follows "[^".
func footnoteReference(rest string, start int, block text.Reader) *citation {
	end := strings.IndexAny(rest, "[] \t\r\n"+marks)
	if end < 1 || rest[end] != ']' {
		return nil
	}
	length := len("[^") + end + len("]")
	block.Advance(length)
	span := Span{start, start + length}
	return &citation{start: span.Start, end: span.End, keys: []citationKey{{rest[:end], span}}}
}

// bracketedKeys reads pandoc's citations, from the bracket on. What is followed
// by a parenthesis, or defined as a link, is a link.
func bracketedKeys(start int, block text.Reader, pc parser.Context) *citation {
	block.Advance(1)
	segments, ok := block.FindClosure('[', ']', text.FindClosureOptions{Newline: true, Advance: true})
	if !ok || block.Peek() == '(' {
		return nil
	}
	words := string(segments.Value(block.Source()))
	if len(words) > citationBytes || strings.ContainsAny(words, marks) {
		return nil
	}
	if _, defined := pc.Reference(util.ToLinkReference([]byte(words))); defined {
		return nil
	}
	_, after := block.Position()
	c := &citation{start: start, end: after.Start}
	pos := 0
	for part := range strings.SplitSeq(words, ";") {
		key := citedKey(part)
		if key == "" {
			return nil
		}
		lead := len(part) - len(strings.TrimLeft(part, " \t\r\n"))
		c.keys = append(c.keys, citationKey{key, Span{
			sourceOffset(segments, pos+lead),
			sourceOffset(segments, pos+len(trimBlank(part))-1) + 1,
		}})
		pos += len(part) + len(";")
	}
	if len(c.keys) == 1 {
		c.keys[0].span = Span{c.start, c.end}
	}
	return c
}

// sourceOffset is where the i-th byte of the segments' joined text stands.
func sourceOffset(segments *text.Segments, i int) int {
	for k := range segments.Len() {
		s := segments.At(k)
		if i < s.Len() {
			return s.Start + i
		}
		i -= s.Len()
	}
	return segments.At(segments.Len() - 1).Stop
}

// citedKey is the key that part of a citation begins with: "-@key, locator".
func citedKey(part string) string {
	part = strings.TrimPrefix(strings.TrimSpace(part), "-")
	rest, ok := strings.CutPrefix(part, "@")
	if !ok {
		return ""
	}
	const inner = ":.#$%&-+?<>~/" // may stand inside a key but not at its end
	end := 0
	for i, r := range rest {
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(inner, r) {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	key, after := strings.TrimRight(rest[:end], inner), rest[end:]
	if key == "" || strings.ContainsRune(inner, rune(key[0])) || after != "" && !strings.ContainsAny(after[:1], ", \t\r\n") {
		return ""
	}
	return key
}
