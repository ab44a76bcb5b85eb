package watch

import (
	"io/fs"
	"os"
)

// A stamp is another when a file or folder has changed. The zero stamp is that of one
// which is not there, or cannot be looked at.
type stamp struct {
	size     int64
	modified int64 // nanoseconds; the lowest bit is set, for no time is zero
	mode     fs.FileMode
}

func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stampWith(info)
}

func stampWith(info fs.FileInfo) stamp {
	return stamp{info.Size(), info.ModTime().UnixNano() | 1, info.Mode().Type()}
}
