// Package keymap is the one table of what the keyboard does. The program, the
// help, the README and the tests all read it; no key is named anywhere else.
//
// It owns the actions, their default keys and the rules for other ones. It does
// not own what an action does (the panes and ui), where other keys are written
// down (ui/cli), or how the table is laid out on a screen (ui/help).
//
// A key is named as Bubble Tea v2 names it: the character itself ("j", "G", "?"),
// a word ("space", "pgdown", "f1") or either with modifiers in the order
// ctrl+alt+shift ("ctrl+d", "alt+right", "shift+tab"). Two keys that are pressed one
// after the other have a space between them ("] c"); what the first of them does
// alone it does at once, and the program takes it back when the second follows.
package keymap
