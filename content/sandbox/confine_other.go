//go:build !linux || !(amd64 || arm64)

package sandbox

import "errors"

// Confine does nothing where there is no list of system calls, and says so.
func Confine() error { return errors.ErrUnsupported }
