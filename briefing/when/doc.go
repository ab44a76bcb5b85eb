// Package when finds the dates in English news prose and resolves them.
package when
