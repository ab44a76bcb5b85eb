package hostile

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// A member is a file in a ZIP archive. Its sizes can lie.
type member struct {
	name string
	// The file is before, then again a number of times, then behind: so it can be large and
	// be made at once.
	before, again, behind string
	times                 int

	stored    bool   // not compressed
	claims    uint32 // the size that the archive says it has, if that is not its own
	encrypted bool
	same      int // the 1-based number of the member whose bytes it has, without any of its own
}

// file is a member with a text.
func file(name, text string) member { return member{name: name, before: text} }

// zipped is an archive of the members.
func zipped(members ...member) []byte {
	var local, directory bytes.Buffer
	offsets := make([]uint32, len(members))
	heads := make([][]byte, len(members))
	for i, m := range members {
		if m.same > 0 {
			offsets[i], heads[i] = offsets[m.same-1], heads[m.same-1]
		} else {
			packed, size, sum := m.deflated()
			if m.claims > 0 {
				size = m.claims
			}
			var flags, method uint16 = 0, 8
			if m.encrypted {
				flags = 1
			}
			if m.stored {
				method, packed = 0, []byte(m.before)
			}
			offsets[i] = uint32(local.Len())
			heads[i] = record(uint16(20), flags, method, uint32(0), sum, uint32(len(packed)), size, uint16(len(m.name)), uint16(0))
			local.WriteString("PK\x03\x04")
			local.Write(heads[i])
			local.WriteString(m.name)
			local.Write(packed)
		}
		directory.WriteString("PK\x01\x02\x14\x00")
		head := bytes.Clone(heads[i])
		binary.LittleEndian.PutUint16(head[22:], uint16(len(m.name)))
		directory.Write(head)
		directory.Write(record(uint16(0), uint16(0), uint16(0), uint32(0), offsets[i]))
		directory.WriteString(m.name)
	}
	end := record(uint16(0), uint16(0), uint16(len(members)), uint16(len(members)), uint32(directory.Len()), uint32(local.Len()), uint16(0))
	return append(append(local.Bytes(), directory.Bytes()...), append([]byte("PK\x05\x06"), end...)...)
}

// record is fields in the order of a ZIP record.
func record(fields ...any) []byte {
	var b bytes.Buffer
	for _, f := range fields {
		_ = binary.Write(&b, binary.LittleEndian, f) // a Buffer takes all
	}
	return b.Bytes()
}

// deflated is the member compressed, its size and its check sum.
func (m member) deflated() (packed []byte, size, sum uint32) {
	var b bytes.Buffer
	compress := func(text string, last bool) {
		w, _ := flate.NewWriter(&b, flate.BestCompression) // the level is one that there is
		_, _ = w.Write([]byte(text))
		if last {
			_ = w.Close()
		} else {
			_ = w.Flush()
		}
	}
	compress(m.before, false)
	begin := b.Len()
	compress(m.again, false)
	once := bytes.Clone(b.Bytes()[begin:])
	b.Truncate(begin)
	for range m.times {
		b.Write(once)
	}
	compress(m.behind, true)
	sum = crc32.ChecksumIEEE([]byte(m.before))
	for range m.times {
		sum = crc32.Update(sum, crc32.IEEETable, []byte(m.again))
	}
	sum = crc32.Update(sum, crc32.IEEETable, []byte(m.behind))
	return b.Bytes(), uint32(len(m.before) + m.times*len(m.again) + len(m.behind)), sum
}

// many are n members that all have the bytes of the same one, by its number.
func many(n int, pattern string, same int) []member {
	all := make([]member, n)
	for i := range all {
		all[i] = member{name: fmt.Sprintf(pattern, i), same: same}
	}
	return all
}
