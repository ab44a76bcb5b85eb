package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"go.yaml.in/yaml/v3"

	"lede/content/conversion"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/theme"
)

// A config is the person's own settings.
type config struct {
	theme  string // one of theme.Names
	width  int    // cells of text, 0 for the usual
	keys   keymap.Map
	mouse  bool
	limits conversion.Limits // of the reading of one foreign document
}

// configPath is where the configuration is: $XDG_CONFIG_HOME/lede/config.yaml, as
// the XDG Base Directory Specification 0.8 has it, on every system; where it names
// no folder, ~/.config, or %AppData% on Windows. "" if there is no such place.
func (p *process) configPath() string {
	if base := p.env("XDG_CONFIG_HOME"); filepath.IsAbs(base) { // the specification has relative ones ignored
		return filepath.Join(base, "lede", "config.yaml")
	}
	if base := p.env("AppData"); runtime.GOOS == "windows" && base != "" {
		return filepath.Join(base, "lede", "config.yaml")
	}
	if home := p.env("HOME"); home != "" {
		return filepath.Join(home, ".config", "lede", "config.yaml")
	}
	return ""
}

// config reads the configuration. One that is not there is the usual settings.
func (p *process) config() (config, error) {
	path := p.configPath()
	text, err := os.ReadFile(path)
	switch {
	case path == "", errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		text = nil
	case errors.Is(err, fs.ErrPermission):
		return config{}, &usageError{path + " may not be read by you; change its permissions, or set XDG_CONFIG_HOME to a folder of yours"}
	case err != nil:
		return config{}, &usageError{fmt.Sprintf("the configuration could not be read: %v", err)}
	}
	c, err := parseConfig(text)
	if err != nil {
		return config{}, &usageError{path + ": " + err.Error() + "; see \"lede help config\""}
	}
	return c, nil
}

// parseConfig reads the configuration's text. Scalars are taken as written, never
// as YAML resolves them, so that a key may be called y, 1 or ~ without quotes.
func parseConfig(text []byte) (config, error) {
	c := config{theme: "auto", mouse: true, keys: keymap.Default()}
	var file yaml.Node
	if err := yaml.Unmarshal(text, &file); err != nil {
		return config{}, fmt.Errorf("it is not valid YAML (%w)", err)
	}
	if len(file.Content) == 0 {
		return c, nil
	}
	settings := file.Content[0]
	if settings.Tag == "!!null" {
		return c, nil
	}
	if settings.Kind != yaml.MappingNode {
		return config{}, errors.New("it has to be lines of the form \"setting: value\"")
	}
	for i := 0; i+1 < len(settings.Content); i += 2 {
		name, value := settings.Content[i], settings.Content[i+1]
		if err := c.set(name.Value, value); err != nil {
			return config{}, fmt.Errorf("line %d: %w", name.Line, err)
		}
	}
	return c, nil
}

// set takes one setting from the configuration.
func (c *config) set(name string, value *yaml.Node) error {
	switch name {
	case "theme":
		if value.Kind != yaml.ScalarNode || !theme.Valid(value.Value) {
			return fmt.Errorf("theme is one of %s", list(theme.Names()))
		}
		c.theme = value.Value
	case "width":
		n, err := strconv.Atoi(value.Value)
		if err != nil || n < layout.MinMeasure || n > layout.MaxMeasure {
			return fmt.Errorf("width is a number of columns from %d to %d", layout.MinMeasure, layout.MaxMeasure)
		}
		c.width = n
	case "mouse":
		if value.Value != "true" && value.Value != "false" {
			return errors.New("mouse is true or false")
		}
		c.mouse = value.Value == "true"
	case "keys":
		own, err := ownKeys(value)
		if err != nil {
			return err
		}
		c.keys, err = keymap.New(own)
		return err
	case "limits":
		var err error
		c.limits, err = ownLimits(value)
		return err
	default:
		return fmt.Errorf("there is no setting %q; there are theme, width, keys, mouse and limits", name)
	}
	return nil
}

// ownKeys reads a mapping of actions to a key or a list of keys.
func ownKeys(value *yaml.Node) (map[string][]string, error) {
	if value.Kind != yaml.MappingNode {
		return nil, errors.New("keys is a list of actions, each with its keys, as \"copy: [y, ctrl+y]\"")
	}
	own := map[string][]string{}
	for i := 0; i+1 < len(value.Content); i += 2 {
		action, keys := value.Content[i].Value, value.Content[i+1]
		written := []*yaml.Node{keys}
		switch {
		case keys.Kind == yaml.SequenceNode:
			written = keys.Content
		case keys.Tag == "!!null" && keys.Value == "":
			written = nil // "palette:" with nothing after it takes its keys away
		}
		own[action] = []string{}
		for _, k := range written {
			if k.Kind != yaml.ScalarNode {
				return nil, fmt.Errorf("keys: %s: a key is a name, as j, space or ctrl+d", action)
			}
			own[action] = append(own[action], k.Value)
		}
	}
	return own, nil
}

// ownLimits reads what the reading of one foreign document may take.
func ownLimits(value *yaml.Node) (conversion.Limits, error) {
	const longest, least, most = 3600, 64, 64 << 10
	usage := fmt.Errorf("limits are seconds, from 1 to %d, and megabytes, from %d to %d, as \"limits: {seconds: 60, megabytes: 1024}\"", longest, least, most)
	var l conversion.Limits
	if value.Kind != yaml.MappingNode {
		return l, usage
	}
	for i := 0; i+1 < len(value.Content); i += 2 {
		n, err := strconv.Atoi(value.Content[i+1].Value)
		switch name := value.Content[i].Value; {
		case err == nil && name == "seconds" && n >= 1 && n <= longest:
			l.Time = time.Duration(n) * time.Second
		case err == nil && name == "megabytes" && n >= least && n <= most:
			l.Memory = int64(n) << 20
		default:
			return l, usage
		}
	}
	return l, nil
}
