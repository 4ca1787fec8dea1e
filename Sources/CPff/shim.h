// SPDX-License-Identifier: Apache-2.0
// libpff and the input it reads through: a handle of our own over any bytes (docs/formats/outlook.md).
#pragma once
#include <libbfio.h>
#include <libpff.h>
