package durable

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// Full reports whether something was not written because there is no room left on the
// disk, or none that the person may use.
func Full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// Forbidden reports whether something was not written because it may not be, by the
// person or by anybody.
func Forbidden(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// Reason is what the system says of an error, without the operation and the path. It
// is not sanitised.
func Reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return err.Error()
}
