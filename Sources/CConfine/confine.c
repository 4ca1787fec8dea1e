#include "CConfine.h"
