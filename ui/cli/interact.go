package cli

import (
	"context"
	"errors"
	"os"
)

// interact starts the program on what args name.
func (p *process) interact(_ context.Context, _ []string, _ *os.File, _ *look, _ config, _ bool) error {
	return errors.New("the reader is still being built; use \"lede show\"")
}
