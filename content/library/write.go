package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
)

// write puts readings into the index, all of them or none. FTS5 wants ids that rise.
func (s *store) write(ctx context.Context, readings []reading) error {
	slices.SortFunc(readings, func(a, b reading) int { return cmp.Compare(a.is.id, b.is.id) })
	tx, err := s.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing once it is committed
	w, err := prepareWriter(ctx, tx)
	if err != nil {
		return err
	}
	for i := range readings {
		if err := w.put(ctx, &readings[i]); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// drop removes the files that are gone, but for those whose text turned up elsewhere.
func (s *store) drop(ctx context.Context, gone []int64, m *moved) error {
	if gone = m.left(gone); len(gone) == 0 {
		return nil
	}
	tx, err := s.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing once it is committed
	w, err := prepareWriter(ctx, tx)
	if err != nil {
		return err
	}
	for _, id := range gone {
		if err := w.drop(ctx, id); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// settle gives back the disk and the memory that an update took.
func (s *store) settle(ctx context.Context) error {
	if s.path == "" {
		return nil
	}
	_, err := s.writes.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory")
	return err
}

// A rowWriter has the statements of one transaction.
type rowWriter struct {
	putFile, putWords, dropFile, dropWords, dropVoices *sql.Stmt
}

func prepareWriter(ctx context.Context, tx *sql.Tx) (*rowWriter, error) {
	names := columns()
	w := &rowWriter{}
	for _, p := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&w.putFile, `INSERT INTO file (id, path, size, modified, facts, heard) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id)
			DO UPDATE SET path = excluded.path, size = excluded.size, modified = excluded.modified, facts = excluded.facts`},
		{&w.putWords, "INSERT INTO words (rowid, " + strings.Join(names, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(names)) + ")"},
		{&w.dropFile, "DELETE FROM file WHERE id = ?"},
		{&w.dropWords, "DELETE FROM words WHERE rowid = ?"},
		{&w.dropVoices, "DELETE FROM voices WHERE rowid = ?"},
	} {
		var err error
		if *p.stmt, err = tx.PrepareContext(ctx, p.text); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *rowWriter) put(ctx context.Context, r *reading) error {
	if r.was.id != 0 && r.was.id != r.is.id {
		if err := w.drop(ctx, r.was.id); err != nil {
			return err
		}
	}
	heard := 0
	if r.facts.Err != "" {
		heard = 2
	}
	if _, err := w.putFile.ExecContext(ctx, r.is.id, r.path, r.is.size, r.is.modified, appendFacts(nil, &r.facts), heard); err != nil {
		return err
	}
	if r.columns == nil {
		return nil
	}
	values := make([]any, 0, 1+len(r.columns))
	values = append(values, r.is.id)
	for _, c := range r.columns {
		values = append(values, c)
	}
	_, err := w.putWords.ExecContext(ctx, values...)
	return err
}

func (w *rowWriter) drop(ctx context.Context, id int64) error {
	for _, drop := range []*sql.Stmt{w.dropWords, w.dropVoices, w.dropFile} {
		if _, err := drop.ExecContext(ctx, id); err != nil {
			return err
		}
	}
	return nil
}
