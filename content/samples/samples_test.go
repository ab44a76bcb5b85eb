package samples_test

import (
	"io/fs"
	"slices"
	"testing"

	"lede/content/samples"
)

func TestNamesListEveryFileGuideFirst(t *testing.T) {
	onDisk, err := fs.Glob(samples.Files(), "*.md")
	if err != nil {
		t.Fatal(err)
	}
	names := samples.Names()
	if names[0] != "guide.md" {
		t.Errorf("the first of the names is %s, want the guide", names[0])
	}
	slices.Sort(names)
	if !slices.Equal(names, onDisk) {
		t.Errorf("names are %v, files are %v", names, onDisk)
	}
}
