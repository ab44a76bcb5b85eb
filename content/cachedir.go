package content

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// CacheDir is one of lede's folders in the person's cache folder, for what can be made
// anew: $XDG_CACHE_HOME/lede/name or, where that is not set to an absolute path (which
// the XDG Base Directory Specification asks for), the system's usual place. It need not
// be there yet.
func CacheDir(name string) (string, error) {
	if dir := os.Getenv("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede", name), nil
	}
	if dir := os.Getenv("LOCALAPPDATA"); runtime.GOOS == "windows" && filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede", "cache", name), nil
	}
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return "", errors.New("your home folder is not known, so there is no cache folder; set XDG_CACHE_HOME or HOME")
	}
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join(home, "Library", "Caches", "lede", name), nil
	case "windows":
		return filepath.Join(home, "AppData", "Local", "lede", "cache", name), nil
	}
	return filepath.Join(home, ".cache", "lede", name), nil
}
