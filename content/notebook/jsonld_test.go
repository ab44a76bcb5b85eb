package notebook

import (
	"encoding/json"
	"reflect"
	"testing"
)

// Whoever wrote it and however oddly, an object is read as encoding/json reads it.
func FuzzReadObject(f *testing.F) {
	for _, raw := range []string{
		exported(f, noteOn("harbour", "words #tag").withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8")),
		`{"a": 1, "a": {"b": [null, true, -1.5e3]}}`, `{"a": {"b": 1}, "a": {"c": 2}}`, `{"a": "\ud83d", "b": "\u0000", "\u0062": ""}`,
		"{\"a\": \"\xff\"}", `null`, `[]`, `{"a": 1`, `{"a": 1} {}`, `{"a": 1e999}`, "{\"a\": \"\t\"}", `{"a": "\ud83d\u0041"}`, "\uFEFF{}", "",
	} {
		f.Add([]byte(raw))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var want map[string]any
		wantErr := json.Unmarshal(raw, &want)
		got, err := readObject(raw)
		if (err == nil) != (wantErr == nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%#v, %v\nwant %#v, %v", got, err, want, wantErr)
		}
	})
}
