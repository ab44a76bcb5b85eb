//go:build amd64 || arm64

package sandbox

import (
	"slices"

	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

// A call is a system call that is allowed if all conditions hold for its arguments.
type call struct {
	number uint32
	when   []condition
}

// A condition compares 32 bits of what the kernel hands over, at an offset in its struct
// seccomp_data (linux/seccomp.h).
type condition struct {
	offset uint32
	test   bpf.JumpTest
	value  uint32
}

// Offsets in struct seccomp_data: of the call's number, of the architecture, and of the
// halves of the n-th argument, from 0.
const (
	numberAt       = 0
	architectureAt = 4
)

func lowerAt(n uint32) uint32 { return 16 + 8*n }
func upperAt(n uint32) uint32 { return lowerAt(n) + 4 }

// filter is the list as the kernel takes it: a program that is run for each system call.
func filter() []bpf.Instruction {
	refused := bpf.RetConstant{Val: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)}
	program := []bpf.Instruction{
		// Calls by way of another architecture have other numbers. Those of x32 are too
		// high to be on the list.
		bpf.LoadAbsolute{Off: architectureAt, Size: 4},
		bpf.JumpIf{Cond: bpf.JumpEqual, Val: audit, SkipTrue: 1},
		refused,
	}
	// Its arguments are out of reach, and the C library, told that there is no such call,
	// makes its threads with clone.
	program = append(program, call{number: unix.SYS_CLONE3}.answer(bpf.RetConstant{Val: unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)})...)
	for _, c := range allowed() {
		program = append(program, c.answer(bpf.RetConstant{Val: unix.SECCOMP_RET_ALLOW})...)
	}
	return append(program, refused)
}

// answer is what answers the call so, and goes on behind it for others.
func (c call) answer(so bpf.RetConstant) []bpf.Instruction {
	body := []bpf.Instruction{so}
	for _, w := range slices.Backward(c.when) {
		body = append([]bpf.Instruction{
			bpf.LoadAbsolute{Off: w.offset, Size: 4},
			bpf.JumpIf{Cond: w.test, Val: w.value, SkipFalse: uint8(len(body))},
		}, body...)
	}
	return append([]bpf.Instruction{
		bpf.LoadAbsolute{Off: numberAt, Size: 4},
		bpf.JumpIf{Cond: bpf.JumpNotEqual, Val: c.number, SkipTrue: uint8(len(body))},
	}, body...)
}
