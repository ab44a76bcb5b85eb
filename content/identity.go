package content

// An identity is what a file system knows a file by, whatever it is called; zero when
// that is not known.
type identity struct{ device, number uint64 }
