#ifndef MAILMEND_CCRYPTO_SHIM_H
#define MAILMEND_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
