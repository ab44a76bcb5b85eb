package conversion

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"

	"lede/content/sanitize"
)

// pack is a text as a file: compressed, the notices on the first line.
func pack(t converted) ([]byte, error) {
	notices, err := json.Marshal(append([]string{}, t.notices...))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	_, err = z.Write(append(notices, '\n'))
	if err == nil {
		_, err = io.WriteString(z, t.text)
	}
	err = errors.Join(err, z.Close())
	return b.Bytes(), err
}

var errDamaged = errors.New("damaged")

// unpack reads what pack wrote.
func unpack(b []byte) (converted, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return converted{}, err
	}
	all, err := io.ReadAll(io.LimitReader(z, largest))
	if err != nil {
		return converted{}, err
	}
	notices, rest, ok := bytes.Cut(all, []byte("\n"))
	t := converted{text: string(rest)}
	if !ok || len(rest) == 0 || !sanitize.Clean(t.text) {
		return converted{}, errDamaged
	}
	if err := json.Unmarshal(notices, &t.notices); err != nil {
		return converted{}, err
	}
	return t, nil
}
