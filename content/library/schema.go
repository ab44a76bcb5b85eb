package library

import (
	"context"
	"database/sql"
	"fmt"
	"runtime/debug"
	"strings"

	"lede/briefing"
)

// schemaVersion is that of the tables and of what stands in them. An index of another
// version is made anew.
const schemaVersion = 1

// The columns of words that are not of a kind of section.
const (
	columnTitle = "title"
	columnAbout = "about" // what is known but not read: the sources, and when it was published
)

// The columns of voices, which tells who is heard in a briefing and of when it speaks. To
// read that out of a text takes longer than to read its words.
const (
	columnSpeaker = "speaker"
	columnFooting = "footing"
	columnDates   = "dates"
)

// kindColumn is the column of words in sections of a kind.
func kindColumn(k briefing.Kind) string { return k.String() }

// columns are those of the table of words, in its order: one for each kind of section,
// and what is not of any.
func columns() []string {
	var names []string
	for _, k := range briefing.Kinds() {
		names = append(names, kindColumn(k))
	}
	return append(names, columnTitle, columnAbout)
}

// schema makes the tables.
//
// A file's id is the rowid of its words, and the higher the newer. The words are keys
// of package terms, which the ascii tokenizer divides at the spaces between them and
// otherwise leaves alone; the text is kept nowhere.
func schema() string {
	return fmt.Sprintf(`
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file (
	id INTEGER PRIMARY KEY,
	path TEXT NOT NULL,
	size INTEGER NOT NULL,     -- in bytes
	modified INTEGER NOT NULL, -- in nanoseconds since 1970
	facts BLOB NOT NULL,
	heard INTEGER NOT NULL     -- 0 until the voices have it; 2 for one that cannot be read
);
CREATE INDEX unheard ON file (id) WHERE heard = 0;
CREATE INDEX unread ON file (id) WHERE heard = 2;
CREATE VIRTUAL TABLE words USING fts5(%s, content='', contentless_delete=1, tokenize='ascii');
INSERT INTO words(words, rank) VALUES ('hashsize', %d);
CREATE VIRTUAL TABLE voices USING fts5(%s, %s, %s, content='', contentless_delete=1, tokenize='ascii');
PRAGMA user_version = %d;`, strings.Join(columns(), ", "), hashBytes, columnSpeaker, columnFooting, columnDates, schemaVersion)
}

// hashBytes is how much FTS5 gathers in memory before it writes. What does not fit is
// written in pieces that have to be merged, which takes twice as long.
const hashBytes = 16 << 20

// build tells the program that reads briefings from one that may read them otherwise.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	words := []string{info.Main.Version}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" || s.Key == "vcs.modified" {
			words = append(words, s.Value)
		}
	}
	return strings.Join(words, " ")
}

// current reports whether the tables are there and as this program makes them.
func current(ctx context.Context, db *sql.DB) (bool, error) {
	var version int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return false, err
	}
	if version != schemaVersion {
		return false, nil
	}
	var by string
	if err := db.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'build'").Scan(&by); err != nil {
		return false, err
	}
	return by == build(), nil
}

// create makes the tables in an empty index.
func create(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing once it is committed
	if _, err := tx.ExecContext(ctx, schema()); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO meta VALUES ('build', ?)", build()); err != nil {
		return err
	}
	return tx.Commit()
}
