package rail

import "lede/ui/theme"

// Signs are the characters that a timeline is drawn with, each one cell wide. Those
// that come in two are for what is stated and for what is mentioned, to be indexed
// by timeline.Origin.
type Signs struct {
	Line   string // the rail, between entries
	Gap    string // the rail, where time is left out
	Branch string // the rail, at a heading
	Start  string // the rail, at the first heading

	Day  [2]string // a day
	Bar  [2]string // down a longer time
	Soft [2]string // its end that is about, perhaps or unknown
	On   string    // it goes on: the end is open
	Back string    // it began before: the beginning is open
	None string    // the date was not read

	Along     [2]string // a longer time, along a track
	SoftAlong [2]string
	OnAlong   string
	BackAlong string

	First, Middle, Last string // the bracket down entries of one day

	Caret string // under what is selected
	Shown string // under what is on the screen

	Dash              string // between two dates
	Dot               string // between two things said
	OpenQuote, Closed string // around a briefing's own words

	OpenSingle, ClosedSingle string // the same, around words with quotation marks in them

	levels []string // of the strip, the lowest first
	trace  string   // of the strip: less than half an entry
	ascii  bool
}

// SignsOf are the signs that go with a theme.
func SignsOf(th theme.Theme) Signs {
	if th.Name == "plain" {
		return asciiSigns()
	}
	return boxSigns()
}

func boxSigns() Signs {
	return Signs{
		Line: "│", Gap: "┊", Branch: "├", Start: "┬",
		Day: [2]string{"●", "○"}, Bar: [2]string{"┃", "║"}, Soft: [2]string{"┇", "┆"},
		On: "↓", Back: "↑", None: "?",
		Along: [2]string{"━", "═"}, SoftAlong: [2]string{"┅", "┄"}, OnAlong: "→", BackAlong: "←",
		First: "┌", Middle: "│", Last: "└",
		Caret: "▲", Shown: "─",
		Dash: "–", Dot: "·", OpenQuote: "“", Closed: "”", OpenSingle: "‘", ClosedSingle: "’",
		levels: []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
		trace:  "·",
	}
}

func asciiSigns() Signs {
	return Signs{
		Line: ".", Gap: ":", Branch: "+", Start: "+",
		Day: [2]string{"*", "o"}, Bar: [2]string{"#", "|"}, Soft: [2]string{"%", ":"},
		On: "v", Back: "^", None: "?",
		Along: [2]string{"#", "="}, SoftAlong: [2]string{"%", "-"}, OnAlong: ">", BackAlong: "<",
		First: "/", Middle: "|", Last: "\\",
		Caret: "^", Shown: "-",
		Dash: "-", Dot: "-", OpenQuote: `"`, Closed: `"`, OpenSingle: "'", ClosedSingle: "'",
		levels: []string{":", "-", "=", "+", "*", "#", "%"},
		trace:  ".",
		ascii:  true,
	}
}
