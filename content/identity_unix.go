//go:build unix

package content

import (
	"io/fs"
	"syscall"
)

// identityOf tells a file from all others, until it is deleted.
func identityOf(info fs.FileInfo) identity {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return identity{uint64(s.Dev), s.Ino} //nolint:unconvert,nolintlint // of other types on other systems
	}
	return identity{}
}
