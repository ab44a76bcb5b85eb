package mail

import (
	"bytes"
	"strings"

	"github.com/emersion/go-message"
)

// Limits on what a file holds. No honest message comes near them.
const (
	deepestEntity = 24        // parts within parts
	mostEntities  = 10_000    // parts of one message, all told
	longestHeader = 256 << 10 // bytes of the header of a part
)

// An entity is a message or a part of one (RFC 2045, section 2.4).
type entity struct {
	header    message.Header
	kind      string            // media type, in lower case
	parameter map[string]string // of the media type, by lower-case names
	body      []byte            // as it was transferred
	parts     []*entity         // of a multipart
	message   *entity           // that a message/rfc822 part holds
	number    int               // of a file, by which it is linked; from 1
}

// A dissection takes a message apart. The entities share the memory of its bytes.
type dissection struct{ left int } // entities that may still be made

// dissect takes a message apart.
func dissect(b []byte) *entity {
	d := dissection{left: mostEntities}
	return d.entity(b, "text/plain", 0)
}

// entity is the part b; kind is what it is where it does not say.
func (d *dissection) entity(b []byte, kind string, depth int) *entity {
	d.left--
	e := &entity{}
	e.header, e.body = readHeader(b)
	e.kind, e.parameter = mediaType(e.header.Get("Content-Type"), kind)
	if depth >= deepestEntity || d.left <= 0 {
		return e
	}
	switch {
	case strings.HasPrefix(e.kind, "multipart/"):
		within := "text/plain"
		if e.kind == "multipart/digest" {
			within = "message/rfc822"
		}
		e.parts = d.parts(e.body, e.parameter["boundary"], within, depth+1)
		if len(e.parts) == 0 {
			e.parts = d.parts(e.body, likelyBoundary(e.body), within, depth+1)
		}
	case e.kind == "message/rfc822" || e.kind == "message/global":
		e.message = d.entity(bytes.TrimLeft(e.content(), "\r\n"), "text/plain", depth+1)
	}
	return e
}

// parts are those of a multipart body.
func (d *dissection) parts(body []byte, boundary, kind string, depth int) []*entity {
	var parts []*entity
	for part := range split(body, boundary) {
		if d.left <= 0 {
			break
		}
		parts = append(parts, d.entity(part, kind, depth))
	}
	return parts
}

// attached reports whether the part is a file beside the message.
func (e *entity) attached() bool {
	disposition, _ := mediaType(e.header.Get("Content-Disposition"), "")
	return disposition == "attachment"
}

// fileName is the name that the part's file has; "" for none.
func (e *entity) fileName() string {
	_, parameter := mediaType(e.header.Get("Content-Disposition"), "")
	if name := parameter["filename"]; name != "" {
		return name
	}
	return e.parameter["name"]
}
