// Package ui is the program that a person sees: it holds the panes, gives each
// key to the one it is meant for, and carries out what they ask of each other.
//
// It owns what is open, which part has the keyboard, the history of jumps and
// what is remembered of a reading. It does not own what a part shows (its own
// package), geometry (ui/layout), bindings (ui/keymap), colours (ui/theme) or the
// command line (ui/cli).
//
// Files are read and written in commands, never in Update or View. Every command
// carries the generation of the briefing it was started for, and a result that
// comes too late is dropped.
package ui
