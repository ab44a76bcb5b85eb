package when

// longestSaying bounds what may be nothing but a date, in bytes.
const longestSaying = 80

// dateWords are the classes of words that may stand in a date; makers those of
// which one makes it a date.
const (
	makers = classMonth | classWeekday | classDay | classTonight | classNoon | classSeason | classNamed

	dateWords = makers | classUnit | classNumber | classOrdinal | classSome | classTens | classPart | classHalf |
		classEarlier | classLater | classApprox | classShortly | classDaypart | classTurn | classBack | classAgo |
		classBefore | classAfter | classThe | classArticle | classOf | classAt | classOn | classIn | classTo | classAnd |
		classSince | classUntil | classBetween | classOnwards | classFiscal | classEra | classMeridiem
)

// Says reports whether s is nothing but words that say when: "Late October 2023",
// "Night of 3–4 January", "Monday, 9:30 a.m. local time". At least one of them must
// be a year, a month, a day or a time.
func Says(s string) bool {
	if s == "" || len(s) > longestSaying {
		return false
	}
	tokens := scan(s, english())
	made := false
	for i := range tokens {
		switch role := roleOf(s, tokens, i); role {
		case roleNone:
			return false
		case roleMaker:
			made = true
		}
	}
	return made
}

// Mentions reports whether a word of s makes a date: a year, a month, a day or a
// time. It is enough for words that are set in bold in front of an entry.
func Mentions(s string) bool {
	if len(s) > longestSaying {
		return false
	}
	tokens := scan(s, english())
	for i := range tokens {
		if roleOf(s, tokens, i) == roleMaker {
			return true
		}
	}
	return false
}

// A role is what a token contributes to a date.
type role uint8

const (
	roleNone  role = iota // it does not belong to a date
	rolePart              // it may stand in one
	roleMaker             // it makes one
)

func roleOf(s string, tokens []token, i int) role {
	t := &tokens[i]
	switch t.shape {
	case shapeMark:
		switch t.mark {
		case ',', '.', ':', '-', markEnDash, markEmDash, '/', '(', ')', '~', '?', '*', '\'', '+':
			return rolePart
		}
		return roleNone
	case shapeOther:
		if t.unit != noUnit {
			return roleMaker
		}
		return roleNone
	case shapeNumber:
		return numberRole(tokens, i)
	}
	if t.has(classMeridiem) && t.gap == gapNone {
		return roleMaker
	}
	if t.has(makers) {
		return roleMaker
	}
	if t.has(dateWords) || wordOfTime(s[t.from:t.to]) {
		return rolePart
	}
	g := grammar{text: s, tokens: tokens}
	if g.zoned(i) || i > 0 && len(tokens[i:]) == 1 && tokens[i-1].is('\'') && t.to-t.from == 1 {
		return rolePart
	}
	return roleNone
}

// numberRole is what a number contributes: a year, a decade and a time make a date.
func numberRole(tokens []token, i int) role {
	t := &tokens[i]
	switch {
	case t.digits == 4 && (t.suffix == noSuffix || t.suffix == pluralSuffix):
		return roleMaker
	case t.digits <= 4 && (isEra(tokens, i-1) || isEra(tokens, i+1)):
		return roleMaker
	case t.suffix == hoursSuffix, t.suffix == pluralSuffix && t.digits == 2:
		return roleMaker
	case t.digits > 2:
		return roleNone
	case i+2 < len(tokens) && tokens[i+1].is(':') && tokens[i+1].gap == gapNone && tokens[i+2].digits == 2 && tokens[i+2].gap == gapNone:
		return roleMaker
	}
	return rolePart
}

// isEra reports whether token i is AD or BC.
func isEra(tokens []token, i int) bool {
	return 0 <= i && i < len(tokens) && tokens[i].has(classEra) && tokens[i].upper
}

// wordOfTime reports whether a word that is in no table of dates stands in one.
func wordOfTime(w string) bool {
	switch fold8(w) {
	case "local", "time", "present", "now", "ongoing", "or", "hours", "o", "clock", "c", "ca", "very", "end", "s", "est":
		return true
	}
	return false
}

// fold8 is s in lower case, "" beyond eight bytes.
func fold8(s string) string {
	if len(s) > 8 {
		return ""
	}
	var b [8]byte
	for i := range len(s) {
		b[i] = s[i]
		if 'A' <= s[i] && s[i] <= 'Z' {
			b[i] |= 0x20
		}
	}
	return string(b[:len(s)])
}
