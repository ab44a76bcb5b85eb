package sandbox

import "golang.org/x/sys/unix"

// audit is the architecture as the kernel calls it.
const audit = unix.AUDIT_ARCH_X86_64

func architecture() []uint32 { return []uint32{unix.SYS_EPOLL_WAIT, unix.SYS_TIME} }
