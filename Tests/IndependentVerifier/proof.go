// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

func verifyProofFile(path, vkey string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return verifyProof(data, vkey)
}

// verifyProof checks a c2sp.org/tlog-proof@v1 whose extra data is an inner proof.
func verifyProof(data []byte, vkey string) (string, error) {
	parts := strings.SplitN(string(data), "\n\n", 2)
	if len(parts) != 2 {
		return "", fmt.Errorf("proof: no checkpoint")
	}
	lines := strings.Split(parts[0], "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "extra ") ||
		!strings.HasPrefix(lines[2], "index ") {
		return "", fmt.Errorf("proof: not version, extra and index")
	}
	extra, err := strictBase64(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return "", fmt.Errorf("proof: extra: %w", err)
	}
	index, err := decimal(strings.TrimPrefix(lines[2], "index "))
	if err != nil {
		return "", fmt.Errorf("proof: index: %w", err)
	}
	path, err := hashes(lines[3:])
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint([]byte(parts[1]), vkey)
	if err != nil {
		return "", err
	}
	return verifyInner(extra, index, path, head)
}

func hashes(lines []string) (tlog.RecordProof, error) {
	path := tlog.RecordProof{}
	for _, line := range lines {
		h, err := hash(line)
		if err != nil {
			return nil, fmt.Errorf("proof: path: %w", err)
		}
		path = append(path, h)
	}
	return path, nil
}

func verifyInner(extra []byte, index int64, path tlog.RecordProof, head checkpoint) (string, error) {
	inner, err := parseInner(extra)
	if err != nil {
		return "", fmt.Errorf("extra: %w", err)
	}
	if index >= head.size {
		return "", fmt.Errorf("tree: index %d of %d", index, head.size)
	}
	if err := tlog.CheckRecord(path, head.size, head.root, index, tlog.RecordHash(inner.entry)); err != nil {
		return "", fmt.Errorf("tree: %w", err)
	}
	entry, err := parseEntry(inner.entry)
	if err != nil {
		return "", fmt.Errorf("entry: %w", err)
	}
	if inner.message == nil {
		return fmt.Sprintf("verified: entry %d (%s) of %s at size %d", index, entry.act, head.origin, head.size), nil
	}
	shown, err := inner.message.verify(entry)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("verified: message %d of %d under entry %d (%s) of %s at size %d, %s",
		inner.message.index, inner.message.size, index, entry.act, head.origin, head.size, shown), nil
}
