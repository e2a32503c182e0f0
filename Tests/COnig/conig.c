#include "conig.h"

#include <oniguruma.h>

void *conig_compile(const char *pattern, size_t size) {
  regex_t *expression = NULL;
  const OnigUChar *text = (const OnigUChar *)pattern;
  int result = onig_new(
      &expression, text, text + size, ONIG_OPTION_NONE, ONIG_ENCODING_UTF8, ONIG_SYNTAX_DEFAULT,
      NULL);
  return result == ONIG_NORMAL ? expression : NULL;
}

int conig_search(
    void *expression, const char *line, size_t size, size_t start, int *groups, int most) {
  const OnigUChar *text = (const OnigUChar *)line;
  OnigRegion *region = onig_region_new();
  int place = onig_search(
      (regex_t *)expression, text, text + size, text + start, text + size, region,
      ONIG_OPTION_NONE);
  int count = 0;
  if (place >= 0) {
    count = region->num_regs;
    for (int group = 0; group < count && group < most; group++) {
      groups[2 * group] = region->beg[group];
      groups[2 * group + 1] = region->end[group];
    }
  }
  onig_region_free(region, 1);
  return count;
}
