// Package cli is the command line: what lede can be asked for, the person's
// configuration, and what is printed when there is no screen to read on.
//
// It owns flags, exit codes, the configuration file and the sentences on standard
// error. It does not own where texts come from (content), what they mean
// (briefing), or the program that is read in (ui).
//
// Standard output is for what was asked for, standard error for everything else;
// both are sanitised. The exit code is 0 when all went well, 1 when something
// could not be read or written, 2 when the command line or the configuration
// cannot be understood.
package cli
