package attribution

// A pronoun is which kind of pronoun stands for a speaker.
type pronoun uint8

// The pronouns.
const (
	noPronoun pronoun = iota
	pronounHe
	pronounShe
	pronounThey
	pronounIt
	pronounI
	pronounWe
	pronounYou
	pronounWho  // who: a person
	pronounThat // that, which: a person or a thing
)

// pronounOf is the kind of pronoun a word is.
func pronounOf(w string) pronoun {
	var f folded
	if len(w) > 10 || !f.fold(w) {
		return noPronoun
	}
	switch string(f.buf[:f.n]) {
	case "he", "him", "himself", "he's", "he'd", "he'll":
		return pronounHe
	case "she", "her", "herself", "she's", "she'd", "she'll":
		return pronounShe
	case "they", "them", "themselves", "they're", "they've", "they'd", "they'll":
		return pronounThey
	case "it", "itself", "it's", "it'll":
		return pronounIt
	case "i", "me", "myself", "i'm", "i've", "i'd", "i'll":
		return pronounI
	case "we", "us", "ourselves", "we're", "we've", "we'd", "we'll":
		if len(w) == 2 && w[1] == 'S' || len(w) > 2 && w[1] == '.' {
			return noPronoun // the US
		}
		return pronounWe
	case "you", "yourself", "you're", "you've", "you'd", "you'll":
		return pronounYou
	case "who", "whom", "who's", "who'd", "who've":
		return pronounWho
	case "that", "which":
		return pronounThat
	}
	return noPronoun
}

// gender is the gender that a pronoun agrees with.
func (p pronoun) gender() gender {
	switch p {
	case pronounHe:
		return male
	case pronounShe:
		return female
	}
	return unknown
}

// A gender is how a person is spoken of.
type gender uint8

// The genders.
const (
	unknown gender = iota
	male
	female
)

// genderOf is the gender that the sorts of words tell, unknown where they tell none or
// both.
func genderOf(s sort) gender {
	switch s & (sortMale | sortFemale) {
	case sortMale:
		return male
	case sortFemale:
		return female
	}
	return unknown
}
