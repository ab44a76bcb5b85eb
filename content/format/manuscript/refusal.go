package manuscript

// A Refusal is the error of a document that cannot be read, for a reason that the person
// can do something about or should know.
type Refusal struct {
	// Reason goes on a sentence that begins with the document's name, as "is encrypted;
	// save it without a password and open that".
	Reason string
	// Nothing reports whether what was written says nothing, as that a page is a picture;
	// it is not shown then.
	Nothing bool
	Cause   error // to be matched, not shown; may be nil
}

func (r *Refusal) Error() string { return r.Reason }

// Unwrap is the cause.
func (r *Refusal) Unwrap() error { return r.Cause }
