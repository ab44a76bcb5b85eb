package watch

import (
	"context"
	"hash/maphash"
	"os"
	"time"
)

// A pace is how often one looks.
type pace struct {
	share       int // looking takes one part in this many of the time
	least, most time.Duration
}

func usualPace() pace { return pace{share: 100, least: 2 * time.Second, most: 5 * time.Minute} }

// after is how long to rest after having looked for so long.
func (p pace) after(took time.Duration) time.Duration {
	return min(max(time.Duration(p.share)*took, p.least), p.most)
}

// A patrol looks at folders again and again.
type patrol struct {
	posts []*post
	next  int           // whose files are to be looked at
	fresh bool          // the files of some have never been
	took  time.Duration // the last round
	seed  maphash.Seed
}

func newPatrol() *patrol { return &patrol{seed: maphash.MakeSeed()} }

// A post is a folder that is looked at.
type post struct {
	folder string
	stamp  stamp
	files  uint64 // a hash of what is known of the files
	known  bool   // files is
}

// set says which folders are looked at, and reports whether some of them were not
// before.
func (p *patrol) set(ctx context.Context, folders []string) (more bool) {
	before := make(map[string]*post, len(p.posts))
	for _, at := range p.posts {
		before[at.folder] = at
	}
	p.posts, p.next = make([]*post, 0, len(folders)), 0
	for _, folder := range folders {
		at := before[folder]
		if at == nil && ctx.Err() == nil {
			at, more = &post{folder: folder, stamp: stampOf(folder)}, true
		}
		if at != nil {
			p.posts = append(p.posts, at)
		}
	}
	p.fresh = p.fresh || more
	return more
}

// deepest is how long the files of folders are looked at in a round, if the folders
// take no longer.
const deepest = 20 * time.Millisecond

// look looks at all folders, and at the files of some, and reports whether anything
// changed, or may have before its files were looked at for the first time.
func (p *patrol) look(ctx context.Context) (changed bool) {
	began := time.Now()
	for _, at := range p.posts {
		if ctx.Err() != nil {
			return false
		}
		if now := stampOf(at.folder); now != at.stamp {
			at.stamp, at.known, changed = now, false, true
		}
	}
	shallow := time.Since(began)
	for range p.posts {
		at := p.posts[p.next]
		p.next = (p.next + 1) % len(p.posts)
		files := p.filesIn(ctx, at.folder)
		if ctx.Err() != nil {
			return false
		}
		changed = changed || at.known && files != at.files
		at.files, at.known = files, true
		if p.next == 0 || time.Since(began) > shallow+max(shallow, deepest) {
			break
		}
	}
	p.took = time.Since(began)
	if p.fresh && p.next == 0 {
		p.fresh, changed = false, true
	}
	return changed
}

// rest is how long to wait until the next round.
func (p *patrol) rest(pace pace) time.Duration {
	if len(p.posts) == 0 {
		return pace.most
	}
	return pace.after(p.took)
}

// filesIn is a hash of what there is to know of a folder's files without reading
// them. It does not depend on the order in which they are listed.
func (p *patrol) filesIn(ctx context.Context, folder string) (sum uint64) {
	listing, err := os.ReadDir(folder)
	if err != nil {
		return 0
	}
	for _, d := range listing {
		if d.IsDir() || !matters(d.Name()) {
			continue
		}
		if ctx.Err() != nil {
			return 0
		}
		if info, err := d.Info(); err == nil {
			sum += maphash.Comparable(p.seed, file{d.Name(), stampWith(info)})
		}
	}
	return sum
}

// A file is what is known of one without reading it.
type file struct {
	name  string
	stamp stamp
}
