//go:build !linux && !windows

package watch

// mostNotified is none: kqueue, which there is instead, wants a file held open for
// every file in a folder, and a library has very many.
const mostNotified = 0

func notifies(string) bool { return false }
