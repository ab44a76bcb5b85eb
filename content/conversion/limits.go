package conversion

import "time"

// Limits are what the conversion of one document may take. What is zero is as much as a
// document of its size needs: documents that are no attack stay far below.
type Limits struct {
	Time   time.Duration // of a processor; 4 seconds and one for each 100 kB, 2 minutes at most
	Memory int64         // in bytes; 256 MB and twice the document
	Text   int           // in bytes; 64 MB
}

// largest is the size of the largest document that is converted, in bytes.
const largest = 512 << 20

// of are the limits for a document of size bytes.
func (l Limits) of(size int) Limits {
	if l.Time <= 0 {
		const some, each, most = 4 * time.Second, time.Second, 2 * time.Minute
		l.Time = min(some+each*time.Duration(size/100_000), most)
	}
	if l.Memory <= 0 {
		l.Memory = 256<<20 + 2*int64(size)
	}
	if l.Text <= 0 {
		l.Text = 64 << 20
	}
	return l
}
