package hypertext

import (
	"net/url"
	"strings"
)

// address is where a link leads, in full; "" for nowhere.
func (c *compositor) address(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || strings.HasPrefix(href, "#") && c.Path == "" {
		return href
	}
	if len(href) >= len("data:") && strings.EqualFold(href[:len("data:")], "data:") {
		return ""
	}
	u, err := url.Parse(href)
	switch {
	case err != nil:
		if strings.HasPrefix(href, "http://") || strings.HasPrefix(href, "https://") {
			return href // not as it should be, but an address for all that
		}
		return ""
	case c.Base == nil && u.IsAbs():
		return href
	case c.Base == nil:
		return ""
	}
	full := c.Base.ResolveReference(u)
	switch {
	case u.Fragment != "" && sameDocument(full, c.Base):
		return "#" + full.EscapedFragment()
	case u.IsAbs():
		return href
	}
	return full.String()
}

func sameDocument(a, b *url.URL) bool {
	return a.Scheme == b.Scheme && a.Host == b.Host && a.Path == b.Path && a.RawQuery == b.RawQuery
}
