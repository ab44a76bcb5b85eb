package sandbox

import "golang.org/x/sys/unix"

// audit is the architecture as the kernel calls it.
const audit = unix.AUDIT_ARCH_AARCH64

func architecture() []uint32 { return nil }
