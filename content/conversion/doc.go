// Package conversion has foreign documents, as PDFs or saved pages, read in a process of
// its own, so that a document which hangs, breaks or swells what reads it takes nothing
// of the reader with it.
//
// It owns the child process, what is said between it and lede, the limits of both, and
// the cache of what came of it. It does not own how a format is read (the packages in
// content/format), what the kernel is asked to forbid (content/sandbox), or where the
// bytes come from (package content).
//
// # The child
//
// The child is lede itself, started with an argument and a variable of its own. Serve,
// called before anything else, finds them and does nothing but the conversion. The
// document's bytes come through the child's standard input, its text leaves through
// standard output, and there is nothing else that it could reach: see content/sandbox. A
// child ends when it has converted, when a limit is met, when it is no longer wanted and,
// as its standard input then ends, when lede ends, however that happens.
//
// What it says is not believed: the text is sanitised again and bounded, and frames that
// make no sense end it.
//
// # Limits
//
// Limits says what one document may take. Time is that of a processor, so that a document
// is read as far on a busy machine; eight times as much by the clock ends a child that
// does nothing. A child watches its own time and memory, and is asked to come to its end
// a little before. The kernel bounds both, for one that no longer can. What was read
// before a limit was met is kept, and a notice says what is missing.
//
// On Windows the child's own watch is all there is, and its time is by the clock. macOS
// has no bound of memory beyond the watch.
//
// # What is kept
//
// A text is a function of the document's bytes, so what has been converted is kept by a
// hash of them in the cache folder and need not be converted again by the same program. A
// text that a limit has cut is not kept.
package conversion
