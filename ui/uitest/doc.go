// Package uitest drives the program as a person would: keys go in as the bytes a
// terminal sends, and what is looked at is the screen that it would show.
//
// It owns the virtual terminal and knows when the program has nothing left to do,
// so that a test waits for what it waits for and never for a length of time. It
// also holds the test of who may import whom. Nothing but tests imports it.
package uitest
