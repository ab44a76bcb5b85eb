package mail_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/htmlindex"
	"pgregory.net/rapid"

	"lede/content/format/mail"
)

// scripts are character sets with a sentence that each can say, of letters alone.
var scripts = map[string]string{
	"utf-8":        "Żółć, Мост und 橋 wurden gesperrt",
	"us-ascii":     "The bridge was closed on Monday",
	"iso-8859-1":   "Le préfet a fermé le pont à Besançon",
	"iso-8859-2":   "Powiedział Łukasz Żółć o moście",
	"iso-8859-7":   "Η γέφυρα έκλεισε",
	"iso-8859-15":  "Die Brücke für 20 €",
	"windows-1250": "Žluťoučký kůň na mostě",
	"windows-1251": "Мост был закрыт третьего марта",
	"windows-1252": "Die „Brücke“ – für 20 € gesperrt",
	"windows-1253": "Η γέφυρα έκλεισε",
	"windows-1255": "הגשר נסגר בשלושה במרץ",
	"windows-1256": "أغلق الجسر يوم الاثنين",
	"windows-1257": "Tiltas uždarytas nuo pirmadienio ąčęė",
	"koi8-r":       "Мост был закрыт третьего марта",
	"koi8-u":       "Міст закрили у понеділок",
	"macintosh":    "Le préfet a fermé le pont",
	"iso-2022-jp":  "橋は三月三日に閉鎖された",
	"shift_jis":    "橋は三月三日に閉鎖された",
	"euc-jp":       "橋は三月三日に閉鎖された",
	"gb2312":       "大桥于三月三日关闭",
	"gb18030":      "大桥于三月三日关闭",
	"big5":         "大橋於三月三日關閉",
	"euc-kr":       "다리는 삼월 삼일에 폐쇄되었다",
}

// encodedIn is the sentence in the character set.
func encodedIn(t *testing.T, charset, sentence string) []byte {
	t.Helper()
	e, err := htmlindex.Get(charset)
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.NewEncoder().Bytes([]byte(sentence))
	if err != nil {
		t.Fatalf("%s: %v", charset, err)
	}
	return b
}

// transfers are the ways in which bytes are transferred.
var transfers = map[string]func([]byte) string{
	"8bit":   func(b []byte) string { return string(b) },
	"base64": base64.StdEncoding.EncodeToString,
	"quoted-printable": func(b []byte) string {
		var out bytes.Buffer
		w := quotedprintable.NewWriter(&out)
		_, _ = w.Write(b)
		_ = w.Close()
		return out.String()
	},
}

// TestCharacterSets: whatever character set and transfer encoding a message is in, its
// text, its subject and its sender's name read as they were written; also where the
// subject's encoded words divide a character.
func TestCharacterSets(t *testing.T) {
	for charset, sentence := range scripts {
		raw := encodedIn(t, charset, sentence)
		for transfer, encode := range transfers {
			half := len(raw) / 2
			word := func(b []byte) string {
				return "=?" + charset + "?B?" + base64.StdEncoding.EncodeToString(b) + "?="
			}
			for name, subject := range map[string]string{"whole": word(raw), "divided": word(raw[:half]) + "\n " + word(raw[half:])} {
				file := fmt.Sprintf("From: %s <ada@example.org>\nSubject: %s\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n"+
					"Content-Type: text/plain; charset=%q\nContent-Transfer-Encoding: %s\n\n%s\n", word(raw), subject, charset, transfer, encode(raw))
				got := converted(t, mail.Converter{}, "eml", []byte(file))
				for _, want := range []string{"\ntitle: " + sentence, "\nbyline: " + sentence, "\nFrom " + sentence + " ", "\n\n" + sentence + "\n"} {
					if !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(got, "title: '", "title: "), "byline: '", "byline: "), want) {
						t.Errorf("%s, %s, subject %s: no %q in\n%s", charset, transfer, name, want, got)
					}
				}
			}
		}
	}
}

// TestWrongCharacterSets: bytes say what they are where the label is missing, unknown or
// belied.
func TestWrongCharacterSets(t *testing.T) {
	const sentence = "Die Brücke – gesperrt"
	windows := encodedIn(t, "windows-1252", sentence)
	for _, c := range []struct {
		label string
		body  []byte
	}{
		{"", []byte(sentence)}, {"", windows},
		{"charset=us-ascii", []byte(sentence)}, {"charset=us-ascii", windows},
		{"charset=iso-8859-1", []byte(sentence)}, {"charset=iso-8859-1", windows},
		{"charset=utf-8", windows}, {"charset=no-such-set", []byte(sentence)}, {"charset=no-such-set", windows},
		{`charset="utf-8`, []byte(sentence)}, {"charset='utf-8'", []byte(sentence)}, {"charset=utf8", []byte(sentence)},
	} {
		file := append([]byte("From: ada@example.org\nMessage-ID: <1@example.org>\nContent-Type: text/plain; "+c.label+"\n\n"), c.body...)
		if got := converted(t, mail.Converter{}, "eml", file); !strings.Contains(got, "\n"+sentence+"\n") {
			t.Errorf("%q, %q: %s", c.label, c.body, got)
		}
	}
}

// TestMailboxLaw: a mailbox of messages reads as those messages one after another,
// whatever lines they have.
func TestMailboxLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"The bridge is closed.", "From Monday on nobody passes.", ">From here it is a mile.",
			"From ada Tue Mar  4 09:00:00 2031", "", "Note: nobody came."})
		letters := rapid.SliceOfN(rapid.SliceOfN(line, 1, 6), 2, 5).Draw(t, "letters")
		var box strings.Builder
		var want []string
		for i, lines := range letters {
			fmt.Fprintf(&box, "From ada@example.org Tue Mar  4 09:00:00 2031\nFrom: Ada <ada@example.org>\nSubject: Letter %d\n\nBegins.\n\n", i)
			want = append(want, fmt.Sprintf("## Letter %d", i), "Begins.")
			for _, l := range lines {
				if l == "" {
					continue
				}
				want = append(want, strings.Join(strings.Fields(strings.TrimPrefix(l, ">")), " "))
				if strings.HasPrefix(strings.TrimLeft(l, ">"), "From ") { // as mboxrd has it
					l = ">" + l
				}
				box.WriteString(l + "\n\n")
			}
		}
		got := converted(t, mail.Mailbox{}, "mbox", []byte(box.String()))
		at := 0
		for _, w := range want {
			i := strings.Index(got[at:], w)
			if i < 0 {
				t.Fatalf("%q is not where it should be in\n%s\nof\n%s", w, got, box.String())
			}
			at += i + len(w)
		}
		if n := strings.Count(got, "\n## Letter "); n != len(letters) {
			t.Fatalf("%d letters in\n%s", n, got)
		}
	})
}

// TestEncodedWordsLaw: what the standard library encodes in a subject is read as it was.
func TestEncodedWordsLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subject := strings.Join(strings.Fields(rapid.StringOfN(rapid.RuneFrom([]rune("abc ÄöЖ橋?=_,;:é")), 1, 60, -1).Draw(t, "subject")), " ")
		encoder := rapid.SampledFrom([]mime.WordEncoder{mime.QEncoding, mime.BEncoding}).Draw(t, "encoder")
		file := "From: a@example.org\nMessage-ID: <1@example.org>\nSubject: " + encoder.Encode("utf-8", subject) + "\n\nx\n"
		got := converted(t, mail.Converter{}, "eml", []byte(file))
		var front struct {
			Title string `yaml:"title"`
		}
		_, rest, _ := strings.Cut(got, "---\n")
		yamlText, _, _ := strings.Cut(rest, "\n---\n")
		if err := yaml.Unmarshal([]byte(yamlText), &front); err != nil {
			t.Fatal(err)
		}
		if front.Title != subject {
			t.Fatalf("%q is read as %q", subject, front.Title)
		}
	})
}
