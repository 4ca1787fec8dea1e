// SPDX-License-Identifier: Apache-2.0
#include "onrecord_curl.h"
