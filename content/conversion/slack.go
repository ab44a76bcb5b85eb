//go:build !race

package conversion

// slack is what the kernel allows beyond the limit of memory: for what Go has reserved and
// does not use, in bytes.
const slack = 64 << 20
