#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The catalogue against plain SQLite: load, size and the 50-search mix, in one run, in turn.
#
#     Benchmarks/StoreBench/run.sh ROWS.tsv QUERIES.json [ROUNDS]
#
# ROWS.tsv is canonical rows (id, chat, unix time, sender, kind, text); QUERIES.json the searches chosen from
# them with their answers by brute force. The load's CPU seconds hold the making of the rows, printed apart.
set -eu
rows=$1 queries=$2 rounds=${3:-3}
build="${ONRECORD_BUILD:-$HOME/.cache/onrecord/build}"
ONRECORD_BENCH=1 swift build -c release --product storebench --scratch-path "$build" >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

shell_load() {
  rm -f "$work"/plain.db*
  sqlite3 "$work/plain.db" >/dev/null <<SQL
PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
CREATE TABLE m(id INTEGER PRIMARY KEY, chat INT, ts INT, sender TEXT, kind TEXT, text TEXT);
CREATE VIRTUAL TABLE x USING fts5(text, content='m', content_rowid='id', tokenize='unicode61');
.mode ascii
.separator "\t" "\n"
.import $rows m
CREATE INDEX m1 ON m(chat, ts); CREATE INDEX m2 ON m(sender, ts);
INSERT INTO x(rowid, text) SELECT id, text FROM m;
SQL
}

for round in $(seq "$rounds"); do
  ( shell_load; times | tail -1 | sed 's/^/sqlite3 shell, user and system: /' )
  "$build/release/storebench" rows "$rows"
  "$build/release/storebench" load "$rows" "$work/catalogue.db"
done
ls -l "$work"/*.db
"$build/release/storebench" search "$work/catalogue.db" "$queries"
