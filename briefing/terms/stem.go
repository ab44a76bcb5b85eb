package terms

// stem is a folded word without an English plural. The result is a part of word, or
// in spare.
func stem(word, spare []byte) []byte {
	n := len(word)
	if n < 4 {
		return word
	}
	switch word[n-1] {
	case 's':
		return sibilant(plural(word, spare))
	case 'e':
		return sibilant(word)
	case 'n':
		return men(word, spare)
	}
	return word
}

// plural takes the ending of a plural off a word of at least four letters in -s.
func plural(word, spare []byte) []byte {
	n := len(word)
	switch word[n-2] {
	case 's', 'u', 'i': // press, virus, crisis
		return word
	case 'e':
		return pluralES(word, spare)
	}
	if isKept(word) {
		return word
	}
	return word[:n-1]
}

// pluralES takes the ending off a word in -es.
func pluralES(word, spare []byte) []byte {
	n := len(word)
	switch string(word) {
	case "crises", "analyses", "theses", "hypotheses", "diagnoses", "oases", "synopses", "parentheses", "emphases":
		spare = append(spare, word...)
		spare[n-2] = 'i'
		return spare
	case "buses", "gases":
		return word[:n-2]
	case "movies", "cookies", "calories", "zombies", "rookies", "selfies", "prairies", "genies", "hoodies",
		"junkies", "foodies", "smoothies", "veggies", "newbies", "sorties", "coteries", "reveries",
		"shoes", "canoes", "horseshoes", "tiptoes":
		return word[:n-1]
	}
	if isKept(word) {
		return word
	}
	switch word[n-3] {
	case 'i':
		if n >= 5 {
			spare = append(spare, word[:n-3]...)
			return append(spare, 'y')
		}
	case 'o':
		if n >= 6 { // embargoes, heroes
			return word[:n-2]
		}
	}
	return word[:n-1]
}

// sibilant takes a final e off behind the sounds whose plural is -es, so that
// "clashes" and "clash" are one key, and "caches" and "cache", too.
func sibilant(word []byte) []byte {
	n := len(word)
	if n < 4 || word[n-1] != 'e' {
		return word
	}
	before, last := word[n-3], word[n-2]
	switch last {
	case 'x', 'z':
		return word[:n-1]
	case 'h':
		if before == 'c' || before == 's' {
			return word[:n-1]
		}
	case 's':
		if before == 's' || before == 'u' && n > 4 { // classes, viruses
			return word[:n-1]
		}
	}
	return word
}

// men is "man" for the plurals that are no -s.
func men(word, spare []byte) []byte {
	switch string(word) {
	case "women", "gunmen", "policemen", "spokesmen", "spokeswomen", "congressmen", "servicemen", "servicewomen",
		"lawmen", "businessmen", "businesswomen", "clergymen", "fishermen", "firemen", "statesmen", "salesmen",
		"airmen", "seamen", "chairmen", "strongmen", "frontmen", "hitmen", "militiamen", "tribesmen", "councilmen":
		spare = append(spare, word...)
		spare[len(spare)-2] = 'a'
		return spare
	case "children":
		return word[:len("child")]
	}
	return word
}

// isKept reports whether a word in -s is no plural, or would be taken for another
// word without its s: names above all.
func isKept(word []byte) bool {
	switch string(word) {
	case "news", "series", "species", "always", "perhaps", "whereas", "lens", "means", "afterwards", "besides",
		"sometimes", "towards", "forwards", "overseas", "christmas", "alas", "atlas", "bias", "canvas", "pancreas",
		"chaos", "cosmos", "ethos", "pathos", "aids", "ides", "herpes", "diabetes", "rabies", "mars", "pants",
		// Places and peoples.
		"hamas", "texas", "kansas", "arkansas", "dallas", "vegas", "honduras", "bahamas", "caracas", "athens",
		"naples", "wales", "flanders", "laos", "lagos", "barbados", "rhodes", "cannes", "nantes", "versailles",
		"marseilles", "algiers", "tangiers", "orleans", "minas", "patras", "homs", "fars", "hess",
		// People.
		"abbas", "thomas", "nicholas", "lucas", "jonas", "elias", "matthias", "tobias", "douglas", "barnabas",
		"james", "charles", "jones", "williams", "adams", "roberts", "richards", "peters", "stevens", "edwards",
		"phillips", "philips", "andrews", "matthews", "hughes", "holmes", "gates", "brooks", "woods", "sanders",
		"rogers", "powers", "myers", "meyers", "ross", "rhys", "keynes", "hobbes", "yates", "giles", "miles",
		"carlos", "marcos", "santos", "ramos", "campos", "torres", "flores", "reyes", "morales", "gonzales",
		"rosales", "fuentes", "cervantes", "hernandes", "fernandes", "gomes", "soares", "tavares", "guterres",
		// Bodies and papers.
		"reuters", "forbes", "mercedes", "siemens", "hermes", "barclays", "sears", "emirates":
		return true
	}
	return false
}
