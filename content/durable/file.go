// Package durable writes files that are whole or not there at all, and lets the
// ledes of several processes take turns at it.
//
// It owns how that is done on a file system, and what kind of error kept it from being
// done. It does not own what is in the files, where they are, or the sentences that tell
// a person why one could not be written.
package durable

// WriteFile replaces the file at path, at once or not at all: whoever reads it, also
// after a crash, finds what was there before or all of data. The file is the person's
// alone (0600), as is its folder (0700) if that has to be made.
//
// Its error is the system's.
func WriteFile(path string, data []byte) error { return System().Replace(path, data) }
