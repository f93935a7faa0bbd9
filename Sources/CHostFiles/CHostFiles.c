#include "CHostFiles.h"
