package conversion

import "time"

// A job is what a child is told to do with the document whose bytes follow.
type job struct {
	Format     string `json:"format"`     // the name of its converter
	Extension  string `json:"extension"`  // of the document's name
	Attachment int    `json:"attachment"` // the number of the one to take out; 0 to convert
	Compiled   string `json:"compiled"`   // the folder for what converters compile; "" for none
	Keep       bool   `json:"keep"`       // what they compile may be put there
	Size       int    `json:"size"`       // of the document, in bytes

	Time   time.Duration `json:"time"`
	Memory int64         `json:"memory"`
	Text   int           `json:"text"`
}

// An outcome is how a child says that a conversion ended.
type outcome struct {
	How     ending `json:"how"`
	Nothing bool   `json:"nothing,omitempty"` // the text says nothing
	Reason  string `json:"reason,omitempty"`  // of a refusal, as manuscript.Refusal has it; or what broke
}

// An ending is how a conversion ended.
type ending string

const (
	done    ending = "done"
	refused ending = "refused" // by the converter, for a reason
	damaged ending = "damaged" // the document is
	tooSlow ending = "time"    // the limit of time was met
	tooBig  ending = "memory"  // the limit of memory was met
	tooLong ending = "text"    // the limit of text was met
	unready ending = "unready" // the converter could not be prepared
)
