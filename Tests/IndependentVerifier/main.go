// SPDX-License-Identifier: Apache-2.0

// Command IndependentVerifier checks OnRecord ledgers and proofs with code of its own, written from
// docs/ledger-format.md and the C2SP specifications over golang.org/x/mod/sumdb (note, tlog). It shares no line with
// the archive.
//
//	IndependentVerifier ledger DIR VKEY      every tile, bundle and entry of a ledger folder
//	IndependentVerifier proof FILE VKEY      a .tlog-proof file
//	IndependentVerifier vectors DIR          the published test vectors
//
// It prints one line. Exit codes: 0 verified, 20 not, 64 usage.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 3 || (os.Args[1] != "vectors" && len(os.Args) < 4) {
		usage()
	}
	line, err := run(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Printf("failed: %v\n", err)
		os.Exit(20)
	}
	fmt.Println(line)
}

func run(verb string, args []string) (string, error) {
	switch verb {
	case "ledger":
		return verifyLedger(args[0], args[1])
	case "proof":
		return verifyProofFile(args[0], args[1])
	case "vectors":
		return verifyVectors(args[0])
	}
	usage()
	return "", nil
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: IndependentVerifier ledger DIR VKEY | proof FILE VKEY | vectors DIR")
	os.Exit(64)
}
