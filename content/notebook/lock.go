package notebook

import (
	"path/filepath"

	"lede/content/durable"
)

// lock takes the notebook's lock, which the ledes of all processes share.
func (n *Notebook) lock() (unlock func(), err error) {
	return durable.Lock(filepath.Join(n.dir, "lock"))
}
