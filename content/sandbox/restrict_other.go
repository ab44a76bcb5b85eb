//go:build !linux && !darwin

package sandbox

import "errors"

// Restrict does nothing where a process has no such limits, and says so.
func Restrict(Bound) error { return errors.ErrUnsupported }
