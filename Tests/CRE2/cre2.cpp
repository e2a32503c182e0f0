#include "cre2.h"

#include <re2/re2.h>

int cre2_matches(const char *pattern, size_t pattern_size, const char *text, size_t text_size) {
  RE2::Options options;
  options.set_log_errors(false);
  RE2 expression(re2::StringPiece(pattern, pattern_size), options);
  if (!expression.ok()) {
    return expression.error_code() == RE2::ErrorPatternTooLarge ? -2 : -1;
  }
  return RE2::PartialMatch(re2::StringPiece(text, text_size), expression) ? 1 : 0;
}
