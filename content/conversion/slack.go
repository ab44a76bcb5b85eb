//go:build !race

package conversion

// slack is what the kernel allows beyond the limit of memory, in bytes: Go takes its heap
// from the system in pieces of 64 MB, and has tables of its own beside it.
const slack = (64 + 32) << 20
