package filing

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/content/sanitize"
)

// Beside opens the folder for what belongs to a paper that was filed: it is called as the
// paper's file is, and lies beside it.
func (f *Folder) Beside(paper Filed) (*Folder, error) {
	return Open(strings.TrimSuffix(paper.Path, filepath.Ext(paper.Path))+"-attachments", f.force)
}

// Attach writes an attachment under the name that it has, as far as that is harmless. It
// is a file to be read, whatever it is: nothing in it or about it makes it a program.
func (f *Folder) Attach(called string, b []byte) (Filed, error) {
	name, extension := attachmentName(called)
	return f.place(name, extension, "", b)
}

// attachmentName is called as the name of a file and its extension: without folders,
// characters that some system has a use for, or dots and blanks at its ends.
func attachmentName(called string) (name, extension string) {
	called = sanitize.Line(called[strings.LastIndexAny(called, `/\`)+1:])
	called = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || !unicode.IsPrint(r) {
			return '-'
		}
		return r
	}, called)
	called = strings.Trim(called, "-. ")
	const longestExtension = 16
	if i := strings.LastIndexByte(called, '.'); i > 0 && len(called)-i <= longestExtension {
		called, extension = called[:i], called[i:]
	}
	if len(called) > longestName {
		cut := longestName
		for !utf8.RuneStart(called[cut]) {
			cut--
		}
		called = called[:cut]
	}
	called = strings.Trim(called, "-. ")
	// Windows keeps a device's name whatever follows its first dot.
	if first, _, _ := strings.Cut(called, "."); called == "" || devices.MatchString(strings.ToLower(first)) {
		called = "attachment-" + called
	}
	return strings.TrimSuffix(called, "-"), extension
}
