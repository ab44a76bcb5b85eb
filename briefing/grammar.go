package briefing

import (
	"regexp"
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// The grammar is CommonMark with GFM's tables, strikethrough, task lists and
// bare links, definition lists, footnotes, citations, callouts, and attributes
// after headings: goldmark's parsers, each in a wrapper that notes where what
// it reads begins and ends. They are made when first used, for goldmark's start
// is not free, and are safe for concurrent use.
var (
	// fullGrammar reads a document.
	fullGrammar = sync.OnceValue(func() parser.Parser {
		return newGrammar(blockParsers(), inlineParsers())
	})
	// blockGrammar reads blocks and leaves what is in them alone.
	blockGrammar = sync.OnceValue(func() parser.Parser {
		return newGrammar(blockParsers(), nil)
	})
	// inlineGrammar reads every text as one paragraph.
	inlineGrammar = sync.OnceValue(func() parser.Parser {
		paragraph := []util.PrioritizedValue{util.Prioritized(parser.NewParagraphParser(), 100)}
		return parser.NewParser(
			parser.WithBlockParsers(paragraph...),
			parser.WithInlineParsers(inlineParsers()...),
			parser.WithParagraphTransformers(util.Prioritized(oversizeTransformer{}, 1000)),
		)
	})
)

func newGrammar(blocks, inlines []util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(
			util.Prioritized(calloutTransformer{}, 50),
			util.Prioritized(definitionTransformer{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(tableTransformer{extension.NewTableParagraphTransformer()}, 200),
			util.Prioritized(oversizeTransformer{}, 1000),
		),
	)
}

// The priorities are goldmark's own.
func blockParsers() []util.PrioritizedValue {
	attributes := parser.WithHeadingAttribute()
	return []util.PrioritizedValue{
		util.Prioritized(located{parser.NewSetextHeadingParser(attributes)}, 100),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(located{extension.NewDefinitionDescriptionParser()}, 102),
		util.Prioritized(located{parser.NewThematicBreakParser()}, 200),
		util.Prioritized(listParser{parser.NewListParser()}, 300),
		util.Prioritized(located{parser.NewListItemParser()}, 400),
		util.Prioritized(located{parser.NewCodeBlockParser()}, 500),
		util.Prioritized(located{newHeadingParser()}, 600),
		util.Prioritized(located{parser.NewFencedCodeBlockParser()}, 700),
		util.Prioritized(located{shallow{parser.NewBlockquoteParser()}}, 800),
		util.Prioritized(located{shortLine{parser.NewHTMLBlockParser()}}, 900),
		util.Prioritized(located{shallow{footnoteParser{extension.NewFootnoteBlockParser()}}}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
}

func inlineParsers() []util.PrioritizedValue {
	links := parser.NewLinkParser()
	closer, _ := links.(parser.CloseBlocker) // it is one
	return []util.PrioritizedValue{
		util.Prioritized(locatedInline{extension.NewTaskCheckBoxParser()}, 0),
		util.Prioritized(locatedInline{parser.NewCodeSpanParser()}, 100),
		util.Prioritized(citationParser{}, 150),
		util.Prioritized(linkParser{locatedInline{links}, closer}, 200),
		util.Prioritized(locatedInline{parser.NewAutoLinkParser()}, 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
		util.Prioritized(extension.NewStrikethroughParser(), 500),
		util.Prioritized(locatedInline{extension.NewLinkifyParser(
			extension.WithLinkifyURLRegexp(bareURL()),
		)}, 999),
	}
}

// bareURL matches a web address that stands in running text. goldmark's own
// pattern takes the quotation mark or the footnote after an address for a part
// of it, and stops at the first letter outside ASCII.
func bareURL() *regexp.Regexp {
	const (
		never = `\s<>"\[\]{}\\^|` + "`" + `“”«»\x{FDD0}\x{FDD1}`
		host  = `[^` + never + `/?#]+`
		rest  = `[^` + never + `、。，）]*`
	)
	return regexp.MustCompile(`^https?://` + host + `\.` + host + rest)
}
