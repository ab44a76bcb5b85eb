package mail_test

import (
	"testing"

	"lede/content/format/mail"
)

func TestSniff(t *testing.T) {
	const message = "From: Ada <ada@example.org>\nSubject: x\n\nText.\n"
	const surely = "From: Ada <ada@example.org>\nSubject: x\nMessage-ID: <1@example.org>\n\nText.\n"
	const between = "From ada@example.org Tue Mar  4 09:00:00 2031\n"
	for _, c := range []struct {
		extension, text string
		want            converter
	}{
		{"eml", message, mail.Converter{}},
		{"", message, mail.Converter{}},
		{"", "\uFEFF\r\n" + message, mail.Converter{}},
		{"md", message, nil}, // a text that begins with such lines
		{"txt", message, nil},
		{"md", surely, mail.Converter{}},
		{"txt", "Received: by a\n\twith b\n" + surely, mail.Converter{}},
		{"md", "---\nFrom: x\nSubject: y\n---\n", nil},
		{"", "From: Ada\n\nText.\n", nil},
		{"", "From: Ada\nTo the point, then.\nSubject: x\n\n", nil},
		{"", "Note: this is a text.\nDate: it has none.\n\n", nil},
		{"eml", "Just text.\n", nil},
		{"eml", "Subject: cut", mail.Converter{}},
		{"emlx", "12\n" + message, mail.Converter{}},
		{"eml", between + message, mail.Mailbox{}},
		{"mbox", between + message, mail.Mailbox{}},
		{"", between + message, mail.Mailbox{}},
		{"txt", between + surely, mail.Mailbox{}},
		{"", "From here it is a mile.\n" + message, nil},
		{"mbox", "Just text.\n", nil},
		{"mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n", mail.Page{}},
		{"mht", "Content-Type: text/html\n\n", mail.Page{}},
		{"", "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org\nMIME-Version: 1.0\n\n", mail.Page{}},
		{"mhtml", message, mail.Converter{}},
		{"", "", nil},
	} {
		if got := converterOf(c.extension, []byte(c.text)); got != c.want {
			t.Errorf("%q, %q: %T, not %T", c.extension, c.text, got, c.want)
		}
	}
}
