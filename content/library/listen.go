package library

import (
	"context"
	"time"

	"lede/briefing"
	"lede/content"
)

// A listener reads who is heard in the briefings whose words are in the index, and of
// when they speak: at leisure, the newest first, when an update has ended. Searches for
// that look through the texts until it is done.
type listener struct {
	stop context.CancelFunc
	done chan struct{}
}

// listen begins to listen. The next Update and Close end it.
func (l *Library) listen() {
	ctx, stop := context.WithCancel(context.Background())
	r := &listener{stop, make(chan struct{})}
	l.listener = r
	s := l.current()
	shelf, entries := l.shelved()
	go func() {
		defer close(r.done)
		behind()
		// What goes wrong here goes wrong in the next update, which says so.
		_ = s.listen(ctx, shelf, entries)
	}()
}

// hush ends the listener, if there is one, and waits for that. updating is held.
func (l *Library) hush() {
	if l.listener != nil {
		l.listener.stop()
		<-l.listener.done
		l.listener = nil
	}
}

// unheard is a briefing that has not been listened to.
type unheard struct {
	id         int64
	path, hash string
}

// listen listens to all briefings that have not been listened to. They are written a few
// at a time, and what could not be read is left for an update to find out about.
func (s *store) listen(ctx context.Context, shelf content.Shelf, entries map[string]int) error {
	below := int64(1) << 62
	for few := fewReadings; ; few = min(2*few, manyReadings/2) {
		some, err := s.unheard(ctx, below, few)
		if err != nil || len(some) == 0 {
			return err
		}
		below = some[len(some)-1].id
		heard := make([]voices, 0, len(some))
		for _, u := range some {
			entry, ok := entries[u.path]
			if !ok {
				continue
			}
			v, ok, err := u.listen(ctx, shelf, entry)
			if err != nil {
				return err
			}
			if ok {
				heard = append(heard, v)
			}
		}
		if err := s.keep(ctx, heard); err != nil {
			return err
		}
	}
}

// unheard are the newest briefings below an id that have not been listened to.
func (s *store) unheard(ctx context.Context, below int64, limit int) ([]unheard, error) {
	rows, err := s.reads.QueryContext(ctx, "SELECT id, path, facts FROM file WHERE heard = 0 AND id < ? ORDER BY id DESC LIMIT ?", below, limit)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // Err says what was wrong
	var all []unheard
	for rows.Next() {
		var u unheard
		var blob []byte
		if err := rows.Scan(&u.id, &u.path, &blob); err != nil {
			return nil, err
		}
		facts, err := readFacts(blob)
		if err != nil {
			return nil, err
		}
		u.hash = facts.Hash
		all = append(all, u)
	}
	return all, rows.Err()
}

// listen reads one briefing; false if it is not there any more as it was. The error is
// ctx's.
func (u *unheard) listen(ctx context.Context, shelf content.Shelf, entry int) (voices, bool, error) {
	source, err := shelf.Load(ctx, entry)
	if err != nil || hashOf(source.Text) != u.hash {
		return voices{}, false, ctx.Err()
	}
	doc, err := briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	if err != nil {
		return voices{}, false, err
	}
	v, err := hear(ctx, doc)
	v.id = u.id
	return v, err == nil, err
}

// keep writes what was heard, when no other lede is writing.
func (s *store) keep(ctx context.Context, heard []voices) error {
	if s.path != "" {
		for {
			release, ok := lock(s.path)
			if ok {
				defer release()
				break
			}
			select {
			case <-time.After(lockPause):
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	tx, err := s.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()   // does nothing once it is committed
	for i := len(heard) - 1; i >= 0; i-- { // FTS5 wants ids that rise
		v := &heard[i]
		done, err := tx.ExecContext(ctx, "UPDATE file SET heard = 1 WHERE id = ? AND heard = 0", v.id)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			continue // another lede was faster, or the briefing has gone
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO voices (rowid, speaker, footing, dates) VALUES (?, ?, ?, ?)",
			v.id, v.speakers, v.footings, v.days); err != nil {
			return err
		}
	}
	return tx.Commit()
}
