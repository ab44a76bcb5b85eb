// Package shelf is the screen that lists the briefings that are open together: what
// each of them is called, whose it is and of when, what it has, how far it has been
// read, what changed in it and whether the reader has written on it.
//
// It owns the order of the list, its groups, the filter, which briefing is selected and
// the preview of that one. What a briefing has is told to it (Describe, DescribeAll,
// SetPreview) when somebody has looked; it opens nothing itself.
//
// A shelf may hold a hundred thousand briefings, and whatever is asked of it then is to
// be done within a frame; what only moves or draws does not depend on the size. So orders
// are made of numbers, in linear time (arrange), titles are kept in their order as they
// become known (alphabet), the filter reads text that is folded already (key.folded),
// and all of it waits until something is asked that depends on it (settle).
package shelf
