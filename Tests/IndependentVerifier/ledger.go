// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// verifyLedger recomputes a whole ledger folder (c2sp.org/tlog-tiles) from its entries.
func verifyLedger(dir, vkey string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint(data, vkey)
	if err != nil {
		return "", err
	}
	hashes, err := hashEntries(dir, head.size)
	if err != nil {
		return "", err
	}
	tiles, err := compareTiles(dir, head.size, hashes)
	if err != nil {
		return "", err
	}
	root, err := treeHash(head.size, hashes)
	if err != nil {
		return "", err
	}
	if root != head.root {
		return "", fmt.Errorf("the entries give root %v, the checkpoint signs %v", root, head.root)
	}
	return fmt.Sprintf("verified: ledger of %s, %d entries, %d tiles, root %v", head.origin, head.size, tiles, root), nil
}

// storedHashes holds a tree's hashes in tlog's order.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		out[i] = s[index]
	}
	return out, nil
}

// treeHash is tlog.TreeHash, with RFC 6962's SHA-256("") for a tree without leaves.
func treeHash(size int64, hashes storedHashes) (tlog.Hash, error) {
	if size == 0 {
		return emptyRoot, nil
	}
	return tlog.TreeHash(size, hashes)
}

func hashEntries(dir string, size int64) (storedHashes, error) {
	var hashes storedHashes
	for index := int64(0); index < size; {
		width := size - index
		if width > 256 {
			width = 256
		}
		path := tilePath("entries", index/256, width)
		bundle, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		for count := int64(0); count < width; count++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s ends in entry %d", path, index)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			if _, err := parseEntry(entry); err != nil {
				return nil, fmt.Errorf("%s: entry %d: %w", path, index, err)
			}
			more, err := tlog.StoredHashes(index, entry, hashes)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, more...)
			index++
		}
		if len(bundle) != 0 {
			return nil, fmt.Errorf("%s has %d bytes after its last entry", path, len(bundle))
		}
	}
	return hashes, nil
}

func compareTiles(dir string, size int64, hashes storedHashes) (int, error) {
	count := 0
	for _, tile := range tlog.NewTiles(8, 0, size) {
		// x/mod 0.8 names every narrower partial tile too; a log serves those of published sizes only.
		if width := size>>(8*uint(tile.L)) - tile.N*256; width < 256 && int64(tile.W) != width {
			continue
		}
		count++
		path := tilePath(fmt.Sprint(tile.L), tile.N, int64(tile.W))
		stored, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return 0, err
		}
		computed, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(stored, computed) {
			return 0, fmt.Errorf("%s is not what the entries give", path)
		}
	}
	return count, nil
}

// tilePath spells tile/<L>/<N>[.p/<W>]: N in elements of three digits, all but the last after an x.
func tilePath(level string, n, width int64) string {
	digits := fmt.Sprint(n)
	for len(digits)%3 != 0 {
		digits = "0" + digits
	}
	elements := []string{"tile", level}
	for len(digits) > 3 {
		elements = append(elements, "x"+digits[:3])
		digits = digits[3:]
	}
	path := strings.Join(append(elements, digits), "/")
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}
