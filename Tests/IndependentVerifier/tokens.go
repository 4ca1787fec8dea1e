// SPDX-License-Identifier: Apache-2.0

package main

// tokens cuts a body by the frozen rule of docs/ledger-format.md, "Tokens".
func tokens(body []byte) [][]byte {
	out := [][]byte{}
	for len(body) > 0 {
		n := 1
		for n < len(body) && n < 32 && isWord(body[n]) == isWord(body[0]) {
			n++
		}
		if n == 32 && n < len(body) {
			n = cutBack(body)
		}
		if isWord(body[0]) && n < len(body) && body[n] == ' ' {
			n++
		}
		out = append(out, body[:n])
		body = body[n:]
	}
	return out
}

// cutBack ends a run of 32 bytes before the UTF-8 scalar that would be cut.
func cutBack(body []byte) int {
	if !isContinuation(body[32]) {
		return 32
	}
	for n := 31; n >= 29; n-- {
		if !isContinuation(body[n]) {
			return n
		}
	}
	return 32
}

func isContinuation(b byte) bool { return b >= 0x80 && b <= 0xbf }

func isWord(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
}
