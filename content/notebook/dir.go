package notebook

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultDir is lede's folder in the person's data folder: $XDG_DATA_HOME/lede or,
// where that is not set to an absolute path (which the XDG Base Directory
// Specification asks for), the system's usual place.
func DefaultDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede"), nil
	}
	if dir := os.Getenv("LOCALAPPDATA"); runtime.GOOS == "windows" && filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return "", errors.New("your home folder is not known, so nothing can be remembered; set XDG_DATA_HOME or HOME")
	}
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "lede"), nil
	case "windows":
		return filepath.Join(home, "AppData", "Local", "lede"), nil
	}
	return filepath.Join(home, ".local", "share", "lede"), nil
}
