// Command lede reads briefings in a terminal.
package main

import (
	"os"

	"lede/ui/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
