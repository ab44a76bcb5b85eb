package change

import (
	"math"
	"strconv"
	"strings"
)

// A number is a figure as it is meant: "$4bn" and "4 billion dollars" are one.
type number struct {
	value float64
	unit  string // "%", or the sign of a currency; "" for none
}

// same reports whether two numbers are equal, however they are written.
func (n number) same(m number) bool {
	return n.unit == m.unit && math.Abs(n.value-m.value) <= 1e-9*max(math.Abs(n.value), math.Abs(m.value))
}

// readNumber reads the number that begins at words[i], each word as the lexicon has it,
// and returns where it ends; i for none.
func readNumber(words []string, i int) (n number, end int) {
	at := i
	n.unit, at = currency(words, at)
	value, next := digits(words, at)
	if next == at && n.unit == "" {
		value, next = spelled(words, at)
	}
	if next == at {
		return number{}, i
	}
	n.value, at = value, next
	if at < len(words) {
		if scale, ok := scales[strings.ToLower(words[at])]; ok {
			n.value *= scale
			at++
		}
	}
	if unit, next := unitAfter(words, at); n.unit == "" && next > at {
		n.unit, at = unit, next
	}
	return n, at
}

// scales are what multiplies the number before it.
var scales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
	"dozen": 12,
}

// currency is the sign that words[i] is: "$", "US$".
func currency(words []string, i int) (unit string, next int) {
	at := i
	if at+1 < len(words) && (words[at] == "US" || words[at] == "A" || words[at] == "C") && words[at+1] == "$" {
		at++
	}
	if at < len(words) {
		switch words[at] {
		case "$", "£", "€", "¥", "₹", "₽":
			return words[at], at + 1
		}
	}
	return "", i
}

// unitAfter is the unit that words[i] and those after it are.
func unitAfter(words []string, i int) (unit string, next int) {
	word := func(k int) string {
		if k < len(words) {
			return strings.ToLower(words[k])
		}
		return ""
	}
	switch word(i) {
	case "%", "percent":
		return "%", i + 1
	case "per":
		if word(i+1) == "cent" {
			return "%", i + 2
		}
	case "dollar", "dollars":
		return "$", i + 1
	case "euro", "euros":
		return "€", i + 1
	case "pound", "pounds":
		return "£", i + 1
	}
	return "", i
}

// digits reads "1,234.5" and "4bn", where the letters are a scale.
func digits(words []string, i int) (value float64, next int) {
	if i >= len(words) || words[i] == "" || words[i][0] < '0' || '9' < words[i][0] {
		return 0, i
	}
	word := words[i]
	cut := len(strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	scale := 1.0
	if cut < len(word) {
		of, known := scales[strings.ToLower(word[cut:])]
		if !known {
			return 0, i // "3rd", "20s"
		}
		scale = of
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(word[:cut], ",", ""), 64)
	if err != nil {
		return 0, i
	}
	return value * scale, i + 1
}

// spelled reads a number in words: "twelve", "twenty-one", "three hundred and five". A
// scale behind it is left to readNumber, unless more follows.
func spelled(words []string, i int) (value float64, next int) {
	total, part := 0.0, 0.0
	at := i
	for at < len(words) {
		word := strings.ToLower(words[at])
		step := at + 1
		if at > i && (word == "-" || word == "and") && at+1 < len(words) {
			word, step = strings.ToLower(words[at+1]), at+2
			if _, ok := spelledOnes[word]; !ok {
				break
			}
		}
		ones, isOnes := spelledOnes[word]
		scale, isScale := scales[word]
		switch {
		case isOnes && (at == i || fits(part, ones)):
			part += ones
		case isScale && len(word) > 2 && at > i && scale == 100:
			part *= scale
		case isScale && len(word) > 2 && at > i:
			total, part = total+part*scale, 0
		default:
			return total + part, at
		}
		at = step
	}
	return total + part, at
}

// fits reports whether a word may follow what has been read: "twenty" "one", "hundred"
// "five", but not "two" "three".
func fits(part, ones float64) bool {
	if part == 0 {
		return true
	}
	if ones < 10 {
		return math.Mod(part, 10) == 0 && math.Mod(part, 100) != 10
	}
	return math.Mod(part, 100) == 0
}

var spelledOnes = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"dozen": 12,
}
