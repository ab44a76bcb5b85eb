// Package mail reads what is made as e-mail is: messages (RFC 5322 and MIME), the mailboxes
// that hold many of them (mbox, RFC 4155), and web pages that a browser saved as one file
// (MHTML, RFC 2557).
//
// It owns how a message is taken apart, which of its parts is read, what in it is the
// mailing's and not the writer's, and how it is cited: by who wrote it and when. It does
// not own how HTML is read (content/format/hypertext, and content/format/html for pages)
// nor how plain text is (package briefing, whose eyes it borrows).
//
// # Damage
//
// Mail passes through many hands. What is out of place is read as far as it says
// something: a header line without a colon is left out, a character set that is not what
// it says is told from the bytes, an encoding that breaks off gives what came before. A
// limit on depth, parts and headers keeps what was made to be endless from being so.
//
// Nothing is fetched, no link is followed, no attachment is opened unless it is asked
// for, and no signature is checked.
package mail
