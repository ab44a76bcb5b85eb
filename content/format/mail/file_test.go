package mail_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"lede/content/format/mail"
	"lede/content/format/manuscript"
)

// TestFileNames: whatever a file is called in a message, it is called safely here.
func TestFileNames(t *testing.T) {
	for given, want := range map[string]string{
		`filename="report.pdf"`:                                     "report.pdf",
		`filename=report.pdf`:                                       "report.pdf",
		`filename="../../etc/passwd"`:                               "passwd",
		`filename="C:\\Users\\ada\\plan.doc"`:                       "plan.doc",
		`filename="..."`:                                            "file-1.pdf",
		`filename=""`:                                               "file-1.pdf",
		`filename="/"`:                                              "file-1.pdf",
		`filename*=utf-8''Kr%C3%A4ne.pdf`:                           "Kräne.pdf",
		`filename*0="long "; filename*1="name.pdf"`:                 "long name.pdf",
		`filename="=?utf-8?Q?Kr=C3=A4ne.pdf?="`:                     "Kräne.pdf",
		`filename="a?b*c.pdf"`:                                      "a-b-c.pdf",
		`filename="` + strings.Repeat("a", 300) + `.pdf"`:           strings.Repeat("a", 116) + ".pdf",
		`filename="` + strings.Repeat("é", 100) + `.` + "pdf" + `"`: strings.Repeat("é", 58) + ".pdf",
	} {
		file := []byte("From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" +
			"Content-Type: application/pdf\nContent-Disposition: attachment; " + given + "\n\nx\n--b--\n")
		name, b, err := mail.Converter{}.Attachment(t.Context(), manuscript.Original{Bytes: file, Extension: "eml"}, 1)
		if err != nil || name != want || string(b) != "x" {
			t.Errorf("%s is called %q and holds %q (%v), not %q", given, name, b, err, want)
		}
	}
}

// TestFilesOfAMailbox: files are counted over all messages, and those within others.
func TestFilesOfAMailbox(t *testing.T) {
	part := func(n int) string {
		return fmt.Sprintf("--b\nContent-Type: image/png; name=%d.png\nContent-Transfer-Encoding: base64\n\n%s\n", n, []string{"MQ==", "Mg==", "Mw==", "NA=="}[n-1])
	}
	const head = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="
	const between = "From a Tue Mar  4 09:00:00 2031\n"
	box := between + head + "b\n\n" + part(1) + part(2) + "--b--\n\n" +
		between + head + "c\n\n--c\nContent-Type: message/rfc822\n\n" + head + "b\n\n" + part(3) + "--b--\n--c\n" + strings.ReplaceAll(part(4), "--b\n", "") + "--c--\n"
	text := converted(t, mail.Mailbox{}, "mbox", []byte(box))
	for n := 1; n <= 4; n++ {
		name, b, err := mail.Mailbox{}.Attachment(t.Context(), manuscript.Original{Bytes: []byte(box), Extension: "mbox"}, n)
		if want := strconv.Itoa(n); err != nil || name != want+".png" || string(b) != want {
			t.Errorf("%d: %q, %q, %v", n, name, b, err)
		}
		if link := fmt.Sprintf("[%d.png](attachment:%d/%d.png), picture, 1 byte", n, n, n); !strings.Contains(text, link) {
			t.Errorf("no %s in\n%s", link, text)
		}
	}
	if _, _, err := (mail.Mailbox{}).Attachment(t.Context(), manuscript.Original{Bytes: []byte(box)}, 5); err == nil {
		t.Error("there is a fifth")
	}
}
