// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// verifyVectors checks every file of docs/vectors; see the README there for their form.
func verifyVectors(dir string) (string, error) {
	count := 0
	for _, check := range []func(string) (int, error){
		treeVectors, tokenVectors, commitmentVectors, entryVectors, proofVectors,
	} {
		n, err := check(dir)
		if err != nil {
			return "", err
		}
		count += n
	}
	vkey, err := os.ReadFile(filepath.Join(dir, "vkey"))
	if err != nil {
		return "", err
	}
	if _, err := verifyLedger(filepath.Join(dir, "ledger"), strings.TrimSpace(string(vkey))); err != nil {
		return "", err
	}
	return fmt.Sprintf("verified: %d vectors and the ledger", count), nil
}

func load(dir, name string, into interface{}) error {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func unhex(text string) []byte {
	raw, err := hex.DecodeString(text)
	if err != nil {
		return nil
	}
	return raw
}

func treeVectors(dir string) (int, error) {
	var vectors []struct {
		Leaves []string
		Root   string
		Proofs [][]string
	}
	if err := load(dir, "tree.json", &vectors); err != nil {
		return 0, err
	}
	for n, v := range vectors {
		var stored storedHashes
		for i, l := range v.Leaves {
			more, err := tlog.StoredHashes(int64(i), unhex(l), stored)
			if err != nil {
				return 0, err
			}
			stored = append(stored, more...)
		}
		root, err := treeHash(int64(len(v.Leaves)), stored)
		if err != nil || hex.EncodeToString(root[:]) != v.Root {
			return 0, fmt.Errorf("tree.json: root of vector %d", n)
		}
		for i, want := range v.Proofs {
			proof, err := tlog.ProveRecord(int64(len(v.Leaves)), int64(i), stored)
			if err != nil || len(proof) != len(want) {
				return 0, fmt.Errorf("tree.json: proof %d of vector %d", i, n)
			}
			for j, h := range proof {
				if hex.EncodeToString(h[:]) != want[j] {
					return 0, fmt.Errorf("tree.json: proof %d of vector %d", i, n)
				}
			}
		}
	}
	return len(vectors), nil
}

func tokenVectors(dir string) (int, error) {
	var vectors []struct {
		Body   string
		Tokens []string
	}
	if err := load(dir, "tokens.json", &vectors); err != nil {
		return 0, err
	}
	for n, v := range vectors {
		want := [][]byte{}
		for _, token := range v.Tokens {
			want = append(want, unhex(token))
		}
		if !equal(tokens(unhex(v.Body)), want) {
			return 0, fmt.Errorf("tokens.json: vector %d", n)
		}
	}
	return len(vectors), nil
}

// keystream is AES-256-CTR of zeros from the given byte on.
func keystream(seed []byte, from, count int) ([]byte, error) {
	block, err := aes.NewCipher(seed)
	if err != nil {
		return nil, err
	}
	out := make([]byte, from+count)
	cipher.NewCTR(block, make([]byte, 16)).XORKeyStream(out, out)
	return out[from:], nil
}

func commitmentVectors(dir string) (int, error) {
	var deposit struct {
		Seed     string
		Root     string
		Messages []struct {
			Seed       string
			Fields     []struct{ Name, Value string }
			Body       string
			Leaves     []string
			Commitment string
		}
	}
	if err := load(dir, "commitments.json", &deposit); err != nil {
		return 0, err
	}
	var tree storedHashes
	for i, m := range deposit.Messages {
		seed, err := keystream(unhex(deposit.Seed), 32*i, 32)
		if err != nil || !bytes.Equal(seed, unhex(m.Seed)) {
			return 0, fmt.Errorf("commitments.json: seed of message %d", i)
		}
		parts := [][]byte{}
		for _, field := range m.Fields {
			parts = append(parts, append(append([]byte(field.Name), 0), unhex(field.Value)...))
		}
		parts = append(parts, tokens(unhex(m.Body))...)
		salts, err := keystream(seed, 0, 16*len(parts))
		if err != nil || len(parts) != len(m.Leaves) {
			return 0, fmt.Errorf("commitments.json: leaves of message %d", i)
		}
		leaves := [][]byte{}
		for j, part := range parts {
			kind := byte(1)
			if j < len(m.Fields) {
				kind = 0
			}
			leaves = append(leaves, leafHash(salts[16*j:16*j+16], kind, part))
			if !bytes.Equal(leaves[j], unhex(m.Leaves[j])) {
				return 0, fmt.Errorf("commitments.json: leaf %d of message %d", j, i)
			}
		}
		commitment := commitmentOf(len(m.Fields), leaves)
		if !bytes.Equal(commitment, unhex(m.Commitment)) {
			return 0, fmt.Errorf("commitments.json: commitment of message %d", i)
		}
		more, err := tlog.StoredHashes(int64(i), commitment, tree)
		if err != nil {
			return 0, err
		}
		tree = append(tree, more...)
	}
	root, err := treeHash(int64(len(deposit.Messages)), tree)
	if err != nil || hex.EncodeToString(root[:]) != deposit.Root {
		return 0, fmt.Errorf("commitments.json: root")
	}
	return len(deposit.Messages), nil
}

func entryVectors(dir string) (int, error) {
	var vectors []struct {
		Entry string
		Valid bool
		Leaf  string
	}
	if err := load(dir, "entries.json", &vectors); err != nil {
		return 0, err
	}
	for n, v := range vectors {
		if _, err := parseEntry(unhex(v.Entry)); (err == nil) != v.Valid {
			return 0, fmt.Errorf("entries.json: vector %d: %v", n, err)
		}
		if h := tlog.RecordHash(unhex(v.Entry)); hex.EncodeToString(h[:]) != v.Leaf {
			return 0, fmt.Errorf("entries.json: leaf of vector %d", n)
		}
	}
	return len(vectors), nil
}

func proofVectors(dir string) (int, error) {
	var vectors []struct{ File, Key, Verdict string }
	if err := load(dir, "proofs.json", &vectors); err != nil {
		return 0, err
	}
	for _, v := range vectors {
		_, err := verifyProofFile(filepath.Join(dir, v.File), v.Key)
		if (err == nil) != (v.Verdict == "verified") {
			return 0, fmt.Errorf("%s: should be %s, was: %v", v.File, v.Verdict, err)
		}
	}
	return len(vectors), nil
}
