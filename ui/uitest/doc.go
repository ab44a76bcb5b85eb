// Package uitest drives the program as a person would: keys go in as bytes, and
// what is looked at is the screen that a terminal would show.
//
// It also holds the test of who may import whom. Nothing but tests imports it.
package uitest
