package hostile

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
)

const letterHead = "From: Ada <ada@a.example>\r\nTo: b@b.example\r\nSubject: A letter\r\nDate: Mon, 3 Mar 2031 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"

// letter is an e-mail with more headers and a body.
func letter(headers, body string) string { return letterHead + headers + "\r\n" + body }

// parts is a multipart body with these parts.
func parts(of ...string) string {
	return letter("Content-Type: multipart/mixed; boundary=b\r\n", "--b\r\n"+strings.Join(of, "\r\n--b\r\n")+"\r\n--b--\r\n")
}

// plain is a part with words, and attached one with a file.
const plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Before

func attached(name, body string) string {
	return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + body
}

// letters are e-mails and mailboxes.
func letters() []Document { return slices.Concat(letterParts(), letterTexts()) }

// letterParts are e-mails with something wrong in what they consist of.
func letterParts() []Document {
	return append(cut("whole.eml", bytesOf(func() string { return parts(plain, attached("a.bin", strings.Repeat("x", 10_000))) })), []Document{
		{"10,000 parts.eml", true, bytesOf(func() string {
			return parts(append([]string{plain}, strings.Split(strings.Repeat("\r\n\r\nx|", 10_000), "|")...)...)
		})},
		{"10,000 attachments.eml", true, bytesOf(func() string {
			all := []string{plain}
			for i := range 10_000 {
				all = append(all, attached(fmt.Sprintf("../../../%d\x1b[2J.pdf", i), "x"))
			}
			return parts(all...)
		})},
		{"deep.eml", false, bytesOf(func() string {
			var b strings.Builder
			for i := range 20_000 {
				fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
			}
			return letterHead + b.String() + plain
		})},
		{"letters in letters.eml", false, bytesOf(func() string {
			return strings.Repeat(letterHead+"Content-Type: message/rfc822\r\n\r\n", 20_000) + letter("", Before)
		})},
		{"a boundary without end.eml", true, bytesOf(func() string {
			return letter("Content-Type: multipart/mixed; boundary=b\r\n", "--b\r\n"+plain+"\r\n--b\r\n"+strings.Repeat("\r\n--b", 1_000_000))
		})},
		{"an empty boundary.eml", false, bytesOf(func() string {
			return letter("Content-Type: multipart/mixed; boundary=\"\"\r\n", strings.Repeat("--\r\n", 100_000)+Before)
		})},
	}...)
}

// letterTexts are e-mails with something wrong in headers and texts.
func letterTexts() []Document {
	return []Document{
		{"a header of 10 MB.eml", true, bytesOf(func() string { return letter("X-Long: "+strings.Repeat("word ", 2<<20)+"\r\n", Before) })},
		{"a subject of 10 MB.eml", false, bytesOf(func() string { return letter("Subject: "+strings.Repeat("=?utf-8?q?=1b?= ", 1<<19)+"\r\n", Before) })},
		{"200,000 headers.eml", true, bytesOf(func() string { return letter(strings.Repeat("Received: from x by y\r\n", 200_000), Before) })},
		{"a header that goes on.eml", false, bytesOf(func() string { return letter("X-Long: x\r\n"+strings.Repeat(" y\r\n", 1_000_000), Before) })},
		{"sequences.eml", true, bytesOf(func() string {
			return strings.Replace(letter("Content-Type: text/plain; charset=utf-8\r\nReply-To: =?utf-8?b?"+base64.StdEncoding.EncodeToString([]byte(Sequence))+"?=\r\n", Before+"\r\n"+Sequence),
				"A letter", "A "+Sequence+" letter =?utf-8?q?=1B=5B2J=C2=9B?=", 1)
		})},
		{"names that lead out.eml", true, bytesOf(func() string {
			return parts(plain, attached("../../../../etc/passwd", "x"), attached(`..\..\windows\x.exe`, "x"), attached("a\u202egpj.exe", "x"), attached("-rf", "x"), attached(strings.Repeat("a", 100_000), "x"))
		})},
		{"broken base64.eml", false, bytesOf(func() string {
			return letter("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n", base64.StdEncoding.EncodeToString([]byte(Before))+"\r\n!!!!"+strings.Repeat("====", 100_000))
		})},
		{"broken quoted-printable.eml", true, bytesOf(func() string {
			return letter("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n", Before+"\r\n"+strings.Repeat("=", 1_000_000)+"=ZZ=1B")
		})},
		{"an unknown charset.eml", true, bytesOf(func() string { return letter("Content-Type: text/plain; charset=\"x-\x1b\"\r\n", Before+"\xff\xfe") })},
		{"a charset that is none.eml", false, bytesOf(func() string { return letter("Content-Type: text/plain; charset=utf-16\r\n", Before+"x") })},
		{"a deep page.eml", true, bytesOf(func() string {
			return letter("Content-Type: text/html; charset=utf-8\r\n", page(nested(500_000, "<div>", "x", "</div>")))
		})},
		{"pictures from elsewhere.eml", true, bytesOf(func() string {
			return letter("Content-Type: text/html; charset=utf-8\r\n", page(`<img src="https://evil.example/open?id=1" width=1 height=1><img src="cid:none"><script>x()</script>`))
		})},
		{"a bomb attached.eml", true, bytesOf(func() string {
			bomb := zipped(member{name: "a", again: strings.Repeat("\x00", 1<<20), times: 4000})
			return parts(plain, "Content-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"+base64.StdEncoding.EncodeToString(bomb))
		})},
		{"100,000 letters.mbox", true, bytesOf(func() string {
			return "From ada@a.example Mon Mar  3 10:00:00 2031\r\n" + letter("", Before) + "\r\n\r\n" + strings.Repeat("From x Mon Mar  3 10:00:00 2031\r\nSubject: x\r\n\r\ny\r\n\r\n", 100_000)
		})},
		{"no date that there is.eml", true, bytesOf(func() string { return strings.Replace(letter("", Before), "3 Mar 2031", "99 Foo 999999999", 1) })},
	}
}
