package conversion

import (
	"encoding/binary"
	"errors"
	"io"
)

// A frame is one thing that is said between lede and its child.
type frame struct {
	kind    kind
	payload []byte
}

// A kind is what a frame says.
type kind byte

const (
	// lede says
	theJob kind = 'J' // what is to be done, as JSON; the document's bytes follow
	// the child says, in this order
	hello  kind = 'H' // the protocol that it speaks
	ready  kind = 'R' // that it has confined itself and takes the document
	text   kind = 'T' // more of the text
	mark   kind = 'M' // that the text so far ends with a block; not empty when some of it is of the body
	notice kind = 'N' // a sentence
	name   kind = 'A' // how the attachment is called
	data   kind = 'D' // more of the attachment
	end    kind = 'E' // how it ended, as JSON
)

// protocol changes whenever frames do: a lede that was replaced while it ran starts what
// took its place.
const protocol = "lede conversion 1"

// longest is the size of the largest payload, in bytes.
const longest = 64 << 10

var errFrame = errors.New("what the child says makes no sense")

// writeFrame writes a payload, as several frames when it is long.
func writeFrame(w io.Writer, k kind, payload []byte) error {
	for {
		part := payload[:min(len(payload), longest)]
		head := binary.BigEndian.AppendUint32([]byte{byte(k)}, uint32(len(part)))
		if _, err := w.Write(head); err != nil {
			return err
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
		if payload = payload[len(part):]; len(payload) == 0 {
			return nil
		}
	}
}

// readFrame reads one frame. Its error is io.EOF at the end.
func readFrame(r io.Reader) (frame, error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return frame{}, err
	}
	size := binary.BigEndian.Uint32(head[1:])
	if size > longest {
		return frame{}, errFrame
	}
	f := frame{kind(head[0]), make([]byte, size)}
	_, err := io.ReadFull(r, f.payload)
	return f, err
}
