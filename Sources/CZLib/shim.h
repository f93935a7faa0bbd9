#ifndef MAILMEND_CZLIB_SHIM_H
#define MAILMEND_CZLIB_SHIM_H

#include <zlib.h>

#endif
