#ifndef MAILMEND_CLIBFUZZER_H
#define MAILMEND_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the options in `arguments`; part of what `-sanitize=fuzzer` links
/// (LLVM, "Using libFuzzer as a library").
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*run)(const uint8_t *data, size_t size));

#endif
