// Package sandbox is what the kernel is asked to forbid to a process that reads hostile
// bytes.
//
// It owns the limits of the process and, on Linux, the list of system calls that are left
// to it. It does not own what the process does, nor the clock and the memory watch of
// package content/conversion, which hold on every system.
//
// # What is forbidden
//
// After Confine, a process on Linux (amd64 and arm64) can compute, take memory, and read
// from, write to and close what it has open. Everything else is refused with EPERM, so
// that a library which tries gets an error: to open, make, remove, rename or look at a
// file, to open a socket or another pipe, to start a program or a process, to signal,
// trace or otherwise see another one, to gain rights, to change its limits. Threads are
// allowed, for Go needs them, and they are confined alike. Memory may be made executable,
// for WebAssembly is compiled in it: what it executes has no more system calls than
// that.
//
// Landlock, by which Linux forbids files and sockets too, would add nothing to this: there
// is no call left that could reach either.
//
// # Where it cannot be
//
// A kernel without seccomp, a container that refuses it, another architecture and another
// system have no such list. Then Confine says so, and its caller goes on: a document is
// read as in any other reader, with the limits that the system has. On Unix those are
// Restrict's; Windows has none of them.
package sandbox
