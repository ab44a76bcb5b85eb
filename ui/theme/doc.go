// Package theme says what things look like: a colour, a weight and a glyph for
// each meaning. It holds no state and reads no environment; which theme is used
// is decided in ui/cli from flags, the environment and the terminal's answer.
package theme
