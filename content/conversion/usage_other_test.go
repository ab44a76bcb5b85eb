//go:build !unix

package conversion

import "os"

const peakOfNothing = 0

// peak is not known here.
func peak(*os.ProcessState) int64 { return 0 }
