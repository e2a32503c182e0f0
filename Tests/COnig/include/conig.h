#pragma once

#include <stddef.h>

/// A compiled expression of Oniguruma, or null where the pattern is none. It is never freed: there
/// are a few for a whole run.
void *conig_compile(const char *pattern, size_t size);

/// Where the expression first matches in a line from byte `start`, looking back as far as its
/// beginning. Writes the start and end of up to `most` groups, -1 for one without a match; gives
/// how many groups there are, and 0 where it matches nowhere.
int conig_search(
    void *expression, const char *line, size_t size, size_t start, int *groups, int most);
