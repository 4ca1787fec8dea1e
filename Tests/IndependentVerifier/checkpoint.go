// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

// openCheckpoint verifies the note's signature and reads its text (c2sp.org/tlog-checkpoint).
func openCheckpoint(data []byte, vkey string) (checkpoint, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return checkpoint{}, fmt.Errorf("verifier key: %w", err)
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return checkpoint{}, fmt.Errorf("checkpoint: %w", err)
	}
	for _, sig := range append(opened.Sigs, opened.UnverifiedSigs...) {
		// x/mod reads base64 with any spare bits and line breaks; one signature has one spelling here.
		if _, err := strictBase64(sig.Base64); err != nil {
			return checkpoint{}, fmt.Errorf("checkpoint: signature is not strict base64")
		}
	}
	return parseCheckpoint(opened.Text, verifier.Name())
}

func parseCheckpoint(text, origin string) (checkpoint, error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) < 3 || lines[0] != origin {
		return checkpoint{}, fmt.Errorf("checkpoint: not of %s", origin)
	}
	for _, extension := range lines[3:] {
		if extension == "" {
			return checkpoint{}, fmt.Errorf("checkpoint: empty extension line")
		}
	}
	size, err := decimal(lines[1])
	if err != nil {
		return checkpoint{}, fmt.Errorf("checkpoint: size: %w", err)
	}
	root, err := hash(lines[2])
	if err != nil {
		return checkpoint{}, fmt.Errorf("checkpoint: root: %w", err)
	}
	return checkpoint{lines[0], size, root}, nil
}

// decimal reads a number of at most 63 bits without sign or leading zeros.
func decimal(text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || strconv.FormatInt(n, 10) != text || n < 0 {
		return 0, fmt.Errorf("%q is not a decimal number", text)
	}
	return n, nil
}

func strictBase64(text string) ([]byte, error) {
	if strings.ContainsAny(text, "\r\n") {
		return nil, fmt.Errorf("line break in base64")
	}
	return base64.StdEncoding.Strict().DecodeString(text)
}

func hash(text string) (tlog.Hash, error) {
	raw, err := strictBase64(text)
	if err != nil || len(raw) != tlog.HashSize {
		return tlog.Hash{}, fmt.Errorf("not the base64 of 32 bytes")
	}
	var h tlog.Hash
	copy(h[:], raw)
	return h, nil
}
