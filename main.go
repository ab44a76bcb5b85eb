// Command lede reads briefings in a terminal.
package main

func main() {}
