package watch

import "golang.org/x/sys/unix"

// mostNotified is how many folders the system is asked to tell of. A person has few
// such watches (8192 on small machines), and other programs want some too.
const mostNotified = 4096

// notifies reports whether the system tells of all that happens in a folder. Of file
// systems that others write to it only tells what is done on this machine.
func notifies(folder string) bool {
	var fs unix.Statfs_t
	if err := unix.Statfs(folder, &fs); err != nil {
		return false
	}
	const virtualBox = 0x786f4256
	switch uint32(fs.Type) {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.FUSE_SUPER_MAGIC,
		unix.V9FS_MAGIC, unix.CEPH_SUPER_MAGIC, unix.AFS_SUPER_MAGIC, unix.AFS_FS_MAGIC, unix.CODA_SUPER_MAGIC,
		unix.NCP_SUPER_MAGIC, unix.OCFS2_SUPER_MAGIC, virtualBox:
		return false
	}
	return true
}
