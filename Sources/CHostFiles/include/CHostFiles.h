#ifndef MAILMEND_CHOSTFILES_H
#define MAILMEND_CHOSTFILES_H

// System calls that Swift's own module of the C library leaves out.
#include <sys/types.h>
#include <sys/xattr.h>
#ifdef __linux__
#include <malloc.h>
#endif

#endif
