// Package help lays the table of keys out for a screen: grouped, in as many
// columns as fit, scrolled where it is longer than the room.
//
// It owns no state and no key: what is shown comes from ui/keymap, how far it
// is scrolled from the caller.
package help
