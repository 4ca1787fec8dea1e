// SPDX-License-Identifier: Apache-2.0
#pragma once
// The same engine the catalogue is linked with; databases of telephones are read with it, without a key.
#include <sqlcipher/sqlite3.h>

// Its arguments vary in number, which Swift does not import: one switch of a connection on (1) or off (0).
static inline int csqlite_switch(sqlite3 *connection, int option, int on) {
  return sqlite3_db_config(connection, option, on, (int *)0);
}
