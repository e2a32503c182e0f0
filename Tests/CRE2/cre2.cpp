#include "cre2.h"

#include <re2/re2.h>

static RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

static size_t encode(uint32_t scalar, char *bytes) {
  if (scalar < 0x80) {
    bytes[0] = scalar;
    return 1;
  }
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t at = length - 1; at > 0; at--) {
    bytes[at] = 0x80 | (scalar & 0x3F);
    scalar >>= 6;
  }
  bytes[0] = (0xF0 << (4 - length)) | scalar;
  return length;
}

int cre2_matches(const char *pattern, size_t pattern_size, const char *text, size_t text_size) {
  RE2 expression(re2::StringPiece(pattern, pattern_size), quiet());
  if (!expression.ok()) {
    return expression.error_code() == RE2::ErrorPatternTooLarge ? -2 : -1;
  }
  return RE2::PartialMatch(re2::StringPiece(text, text_size), expression) ? 1 : 0;
}

int cre2_matches_each(
    const char *pattern, size_t pattern_size, const uint32_t *scalars, size_t count,
    uint8_t *answers) {
  RE2 expression(re2::StringPiece(pattern, pattern_size), quiet());
  if (!expression.ok()) return 0;
  for (size_t at = 0; at < count; at++) {
    char bytes[4];
    size_t length = encode(scalars[at], bytes);
    answers[at] = RE2::PartialMatch(re2::StringPiece(bytes, length), expression);
  }
  return 1;
}
