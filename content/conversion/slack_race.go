//go:build race

package conversion

// slack has room for the race detector, which maps far more than it uses, in bytes.
const slack = 1 << 50
