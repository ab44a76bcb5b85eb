package edtf

// A Type is what an expression is.
type Type uint8

// The types of expression.
const (
	TypeDate     Type = iota // a year, a month or a day, also with a time, also with digits unspecified
	TypeSeason               // a part of a year: seasons, quarters, quadrimesters, semesters
	TypeYear                 // a year after Y, or with significant digits
	TypeDecade               // three digits
	TypeCentury              // two digits
	TypeInterval             // from/to
	TypeSet                  // [one of]
	TypeList                 // {all of}
)

// String is the type's name as the standard has it: "Date", "Interval".
func (t Type) String() string {
	names := [...]string{"Date", "Season", "Year", "Decade", "Century", "Interval", "Set", "List"}
	if int(t) < len(names) {
		return names[t]
	}
	return "none"
}

// An Expr is one expression, parsed: an immutable value. The zero Expr is none.
// Two are the same expression exactly when they are ==, so that an Expr can be the
// key of a map; 2023-10-07~ and ~2023-~10-~07 say the same in two expressions.
type Expr struct {
	kind     Type
	from, to date   // a single date is in from; a set has in them what it spans, by the day
	members  string // of a set or list: what stands between the brackets, in canonical form
}

// IsZero reports whether e is no expression.
func (e Expr) IsZero() bool { return e == Expr{} }

// Type is what e is.
func (e Expr) Type() Type { return e.kind }

// Equal reports whether e and f are the same expression; it is e == f.
func (e Expr) Equal(f Expr) bool { return e == f }

// single is the expression of one date.
func single(d date) Expr {
	e := Expr{from: d}
	switch d.form {
	case formPart:
		e.kind = TypeSeason
	case formLong:
		e.kind = TypeYear
	case formDecade:
		e.kind = TypeDecade
	case formCentury:
		e.kind = TypeCentury
	default:
		if d.significant > 0 {
			e.kind = TypeYear
		}
	}
	return e
}

// Level is the conformance level that e needs: 0, 1 or 2.
func (e Expr) Level() int {
	switch e.kind {
	case TypeSet, TypeList:
		return 2
	case TypeInterval:
		return max(e.from.levelInInterval(), e.to.levelInInterval())
	}
	return e.from.level()
}

// Uncertain reports whether any part of e is uncertain: ? or %.
func (e Expr) Uncertain() bool { return e.qualified(uncertain) }

// Approximate reports whether any part of e is approximate: ~ or %.
func (e Expr) Approximate() bool { return e.qualified(approximate) }

func (e Expr) qualified(q qualifier) bool {
	for m := range e.spans() {
		if (m.from.any()|m.to.any())&q != 0 {
			return true
		}
	}
	return false
}

// Unspecified reports whether any digit in e is an X.
func (e Expr) Unspecified() bool {
	for m := range e.spans() {
		if m.from.xs|m.to.xs != 0 {
			return true
		}
	}
	return false
}

// Ends are the two ends of an interval: 2023-10 and 2024 of 2023-10/2024. An end
// that is open or unknown is the zero Expr; Bounds tells which. Whatever is no
// interval begins and ends with itself.
func (e Expr) Ends() (from, to Expr) {
	if e.kind != TypeInterval {
		return e, e
	}
	if e.from.isDate() {
		from = single(e.from)
	}
	if e.to.isDate() {
		to = single(e.to)
	}
	return from, to
}

// Members are the expressions of a set or list, in the order written. What stands
// between two points is an interval: [1667,1670..1672] has 1667 and 1670/1672, and
// the open ends of [..1984] and [1985..] are ../1984 and 1985/... Anything else is
// its own only member; the zero Expr has none.
func (e Expr) Members() []Expr {
	if e.IsZero() {
		return nil
	}
	if e.kind != TypeSet && e.kind != TypeList {
		return []Expr{e}
	}
	var all []Expr
	for m := range e.spans() {
		if m.to.form == formNone {
			all = append(all, single(m.from))
		} else {
			all = append(all, Expr{kind: TypeInterval, from: m.from, to: m.to})
		}
	}
	return all
}
