package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// versionCommand prints which lede this is.
func (p *process) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print which version this is",
		Long:  "Version prints the version of lede, and what it was built from and with.",
		Args:  noPaths,
		RunE: func(*cobra.Command, []string) error {
			build, _ := debug.ReadBuildInfo()
			return p.printf("%s\n", version(build))
		},
	}
}

// version says what is known of a build, which may be nil: the version, the
// commit, the compiler and the system.
func version(build *debug.BuildInfo) string {
	text := "lede"
	if build != nil {
		if v := build.Main.Version; v != "" && v != "(devel)" {
			text += " " + v
		} else {
			text += " built from source"
		}
		if at := commit(build.Settings); at != "" {
			text += " (" + at + ")"
		}
	}
	return text + ", " + runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH
}

// commit is the commit of a build, its day and whether there were changes on top;
// "" when the build does not know.
func commit(settings []debug.BuildSetting) string {
	var revision, day, changed string
	for _, s := range settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case "vcs.time":
			day = ", " + s.Value[:min(len("2006-01-02"), len(s.Value))]
		case "vcs.modified":
			if s.Value == "true" {
				changed = ", with changes"
			}
		}
	}
	if revision == "" {
		return ""
	}
	return revision + day + changed
}
