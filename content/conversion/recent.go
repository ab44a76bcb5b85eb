package conversion

import "slices"

// Recent are texts in memory, those that were used last. The zero value has none.
type recent struct {
	texts []kept // the one that was used last comes last
	size  int    // of all, in bytes
}

type kept struct {
	key  key
	text converted
}

// mostRecent is how many bytes of text are in memory.
const mostRecent = 64 << 20

// take is the text that is kept by a key.
func (r *recent) take(k key) (converted, bool) {
	i := slices.IndexFunc(r.texts, func(t kept) bool { return t.key == k })
	if i < 0 {
		return converted{}, false
	}
	t := r.texts[i]
	r.texts = append(slices.Delete(r.texts, i, i+1), t)
	return t.text, true
}

// put keeps a text, and lets others go for it.
func (r *recent) put(k key, t converted) {
	if _, ok := r.take(k); ok || len(t.text) > mostRecent {
		return
	}
	for r.size += len(t.text); r.size > mostRecent; r.texts = slices.Delete(r.texts, 0, 1) {
		r.size -= len(r.texts[0].text.text)
	}
	r.texts = append(r.texts, kept{k, t})
}
