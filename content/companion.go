package content

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// companionEndings are what browsers put behind the name of a page for the folder in which
// they save its pictures and scripts, each in the language of the person. Windows knows
// the same as connected files.
func companionEndings() []string {
	return []string{
		"_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_file", "_bestanden", "-filer", "_tiedostot",
		"_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke", "_fajlovi", "_bylos", "_failid", "_fails", "_fitxers", "_fitxategiak",
	}
}

// companions are the names of those folders in found that belong to a saved page which
// lies beside them.
func companions(found []fs.DirEntry) map[string]bool {
	of := make(map[string]string) // folders by the page that they would belong to
	for _, d := range found {
		if page := pageOf(d.Name()); d.IsDir() && page != "" {
			of[page] = d.Name()
		}
	}
	folders := make(map[string]bool)
	for _, d := range found {
		extension := filepath.Ext(d.Name())
		folder, ok := of[strings.TrimSuffix(d.Name(), extension)]
		if ok && !d.IsDir() && slices.Contains([]string{".html", ".htm", ".xhtml", ".xht", ".shtml"}, strings.ToLower(extension)) {
			folders[folder] = true
		}
	}
	return folders
}

// pageOf is the name, without its extension, of the page that a folder of this name would
// belong to; "" for none.
func pageOf(folder string) string {
	for _, ending := range companionEndings() {
		if page, ok := strings.CutSuffix(folder, ending); ok {
			return page
		}
	}
	return ""
}
