// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"regexp"
	"strings"

	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

var emptyRoot = tlog.Hash(sha256.Sum256(nil))

var (
	headForm = regexp.MustCompile(
		`\Aonrecord/entry/v1\nact [a-z][a-zA-Z0-9]{0,31}\nsalt [0-9a-f]{32}\ntime (0|[1-9][0-9]{0,18})\n`)
	fieldForm = regexp.MustCompile(`\A([a-z][a-zA-Z0-9]{0,31}) ([0-9a-f]{1,128})\z`)
)

// entryFields are an entry's own fields by key; a key may occur more than once.
type entryFields struct {
	act    string
	fields map[string][]string
}

// only is the value of the only field with this key, or "".
func (e entryFields) only(key string) string {
	if len(e.fields[key]) != 1 {
		return ""
	}
	return e.fields[key][0]
}

// parseEntry checks the form of an entry: see docs/ledger-format.md, "Entries".
func parseEntry(entry []byte) (entryFields, error) {
	head := headForm.Find(entry)
	if len(entry) > 1024 || head == nil {
		return entryFields{}, fmt.Errorf("its head breaks the form of entries")
	}
	lines := strings.Split(string(head), "\n")
	if _, err := decimal(strings.TrimPrefix(lines[3], "time ")); err != nil {
		return entryFields{}, err
	}
	out := entryFields{strings.TrimPrefix(lines[1], "act "), map[string][]string{}}
	rest := string(entry[len(head):])
	if rest == "" {
		return out, nil
	}
	if !strings.HasSuffix(rest, "\n") {
		return entryFields{}, fmt.Errorf("it does not end in a newline")
	}
	for _, line := range strings.Split(strings.TrimSuffix(rest, "\n"), "\n") {
		field := fieldForm.FindStringSubmatch(line)
		if field == nil || field[1] == "act" || field[1] == "salt" || field[1] == "time" {
			return entryFields{}, fmt.Errorf("a field breaks the form of entries")
		}
		out.fields[field[1]] = append(out.fields[field[1]], field[2])
	}
	return out, nil
}
