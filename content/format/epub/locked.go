package epub

import (
	"strings"

	"lede/content/format/manuscript"
)

// locked is the refusal of a book whose chapters are encrypted (OCF 3.3, 4.2.6.3.2). Fonts
// are obfuscated in books that are not.
func (b *book) locked() error {
	list, _ := b.read("META-INF/encryption.xml") // most books have none
	text := map[string]bool{}
	for _, d := range b.spine {
		text[d.path] = true
	}
	algorithm, locked := "", false
	elements(list, func(name string, attr func(string) string) {
		switch name {
		case "EncryptedData":
			algorithm = ""
		case "EncryptionMethod":
			algorithm = first(algorithm, attr("Algorithm"))
		case "CipherReference":
			locked = locked || !isObfuscation(algorithm) && text[b.find("", attr("URI"))]
		}
	}, func(string, string) {})
	if !locked {
		return nil
	}
	return &manuscript.Refusal{Reason: "is a book that its seller has locked (DRM), and can only be read with the seller's program; ask for a copy without"}
}

func isObfuscation(algorithm string) bool {
	return strings.HasPrefix(algorithm, "http://www.idpf.org/2008/embedding") ||
		strings.HasPrefix(algorithm, "http://ns.adobe.com/pdf/enc#RC")
}
