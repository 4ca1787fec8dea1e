// SPDX-License-Identifier: Apache-2.0
#pragma once
// The same engine the catalogue is linked with; databases of telephones are read with it, without a key.
#include <sqlcipher/sqlite3.h>
