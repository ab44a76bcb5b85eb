// Package edtf reads, compares and writes dates that are not exact, in the Extended
// Date/Time Format.
package edtf
