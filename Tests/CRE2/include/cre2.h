#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// RE2's answer: 1 it matches somewhere in the text, 0 it does not, -1 it is no pattern for RE2,
/// -2 it is too big for RE2.
int cre2_matches(const char *pattern, size_t pattern_size, const char *text, size_t text_size);

#ifdef __cplusplus
}
#endif
