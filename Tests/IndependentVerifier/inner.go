// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"

	"golang.org/x/mod/sumdb/tlog"
)

type leaf struct {
	open  bool
	salt  []byte
	bytes []byte
	hash  []byte
}

type message struct {
	index, size int64
	path        tlog.RecordProof
	commitment  []byte
	fields      int
	leaves      []leaf
}

type inner struct {
	entry   []byte
	message *message
}

// cursor reads a byte layout; after a read past the end every read fails.
type cursor struct {
	rest   []byte
	failed bool
}

func (c *cursor) take(n uint64) []byte {
	if c.failed || n > uint64(len(c.rest)) {
		c.failed = true
		return make([]byte, 0)
	}
	out := c.rest[:n]
	c.rest = c.rest[n:]
	return out
}

func (c *cursor) number(bytes int) uint64 {
	var n uint64
	for _, b := range c.take(uint64(bytes)) {
		n = n<<8 | uint64(b)
	}
	if n > math.MaxInt64 {
		c.failed = true
	}
	return n
}

const magic = "onrecord/proof/v1\n"

// parseInner reads docs/ledger-format.md, "The inner proof".
func parseInner(data []byte) (inner, error) {
	c := &cursor{rest: data}
	if string(c.take(uint64(len(magic)))) != magic {
		return inner{}, fmt.Errorf("not an inner proof of version 1")
	}
	kind := c.number(1)
	out := inner{entry: c.take(c.number(2))}
	switch kind {
	case 0:
	case 1:
		out.message = parseMessage(c)
	default:
		return inner{}, fmt.Errorf("unknown kind %d", kind)
	}
	if c.failed || len(c.rest) != 0 {
		return inner{}, fmt.Errorf("cut, or bytes after its end")
	}
	return out, nil
}

func parseMessage(c *cursor) *message {
	m := &message{index: int64(c.number(8)), size: int64(c.number(8)), path: tlog.RecordProof{}}
	for n := c.number(1); n > 0 && !c.failed; n-- {
		var h tlog.Hash
		copy(h[:], c.take(tlog.HashSize))
		m.path = append(m.path, h)
	}
	m.commitment = c.take(32)
	fields, leaves := c.number(4), c.number(4)
	c.failed = c.failed || fields > leaves
	m.fields = int(fields)
	for n := leaves; n > 0 && !c.failed; n-- {
		m.leaves = append(m.leaves, parseLeaf(c))
	}
	return m
}

func parseLeaf(c *cursor) leaf {
	switch c.number(1) {
	case 0:
		return leaf{hash: c.take(32)}
	case 1:
		salt := c.take(16)
		return leaf{open: true, salt: salt, bytes: c.take(c.number(4))}
	}
	c.failed = true
	return leaf{}
}

// leafHash is SHA-256(0x02 || salt || kind || bytes); kind 0 is a field, 1 a token.
func leafHash(salt []byte, kind byte, content []byte) []byte {
	sum := sha256.Sum256(bytes.Join([][]byte{{2}, salt, {kind}, content}, nil))
	return sum[:]
}

// commitmentOf is SHA-256(0x01 || u32 fields || u32 leaves || leaf hashes).
func commitmentOf(fields int, leaves [][]byte) []byte {
	input := make([]byte, 9)
	input[0] = 1
	binary.BigEndian.PutUint32(input[1:], uint32(fields))
	binary.BigEndian.PutUint32(input[5:], uint32(len(leaves)))
	sum := sha256.Sum256(append(input, bytes.Join(leaves, nil)...))
	return sum[:]
}

// verify checks the leaves against the commitment, and the commitment against the entry's root.
func (m *message) verify(entry entryFields) (string, error) {
	hashes := [][]byte{}
	hidden := 0
	for i, l := range m.leaves {
		kind := byte(1)
		if i < m.fields {
			kind = 0
		}
		if l.open {
			l.hash = leafHash(l.salt, kind, l.bytes)
		} else {
			hidden++
		}
		hashes = append(hashes, l.hash)
	}
	if !bytes.Equal(commitmentOf(m.fields, hashes), m.commitment) {
		return "", fmt.Errorf("commitment: the leaves do not hash to it")
	}
	if err := m.verifyPlace(entry); err != nil {
		return "", err
	}
	if err := m.verifyForm(); err != nil {
		return "", fmt.Errorf("commitment: %w", err)
	}
	return fmt.Sprintf("%d of %d leaves shown", len(m.leaves)-hidden, len(m.leaves)), nil
}

func (m *message) verifyPlace(entry entryFields) error {
	raw, err := hex.DecodeString(entry.only("root"))
	records, err2 := decimal(entry.only("records"))
	if err != nil || len(raw) != 32 || err2 != nil {
		return fmt.Errorf("entry: '%s' does not commit to messages", entry.act)
	}
	if records != m.size || m.index >= m.size {
		return fmt.Errorf("deposit path: message %d of %d, the entry states %d", m.index, m.size, records)
	}
	var root tlog.Hash
	copy(root[:], raw)
	if err := tlog.CheckRecord(m.path, m.size, root, m.index, tlog.RecordHash(m.commitment)); err != nil {
		return fmt.Errorf("deposit path: %w", err)
	}
	return nil
}

// verifyForm requires named fields, and neighbouring open tokens to be the tokens of their joined bytes.
func (m *message) verifyForm() error {
	for _, l := range m.leaves[:m.fields] {
		if l.open && bytes.IndexByte(l.bytes, 0) < 0 {
			return fmt.Errorf("a field has no name")
		}
	}
	run := [][]byte{}
	for _, l := range append(m.leaves[m.fields:], leaf{}) {
		if l.open {
			run = append(run, l.bytes)
			continue
		}
		if !equal(tokens(bytes.Join(run, nil)), run) {
			return fmt.Errorf("shown parts of the body are not tokens")
		}
		run = [][]byte{}
	}
	return nil
}

func equal(a, b [][]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !bytes.Equal(a[i], b[i]) {
			return false
		}
	}
	return true
}
