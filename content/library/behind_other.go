//go:build !linux

package library

// behind does nothing where the system has no priority for a thread alone.
func behind() {}
