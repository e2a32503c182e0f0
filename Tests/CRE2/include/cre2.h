#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// RE2's answer: 1 it matches somewhere in the text, 0 it does not, -1 it is no pattern for RE2,
/// -2 it is too big for RE2.
int cre2_matches(const char *pattern, size_t pattern_size, const char *text, size_t text_size);

/// Sets each answer to whether the pattern matches somewhere in the text of that one code point;
/// gives 0 where it is no pattern for RE2.
int cre2_matches_each(
    const char *pattern, size_t pattern_size, const uint32_t *scalars, size_t count,
    uint8_t *answers);

#ifdef __cplusplus
}
#endif
