// The twelve rules of twelve.policy, as a careful C programmer would write them by hand.
#include <string.h>

#include "baseline.h"

static const char *const known[] = {
  "ana.ames@partner00.example", "ana.byrd@partner01.example", "ana.cole@partner02.example",
  "ana.dorn@partner03.example", "ana.eaton@partner04.example", "ana.flor@partner05.example",
  "ana.gray@partner06.example", "ana.hill@partner07.example", "ana.ives@partner08.example",
  "ana.jung@partner09.example", "bo.ames@partner10.example", "bo.byrd@partner11.example",
  "bo.cole@partner12.example", "bo.dorn@partner13.example", "bo.eaton@partner14.example",
  "bo.flor@partner15.example", "bo.gray@partner16.example", "bo.hill@partner17.example",
  "bo.ives@partner18.example", "bo.jung@partner19.example", "cy.ames@partner20.example",
  "cy.byrd@partner21.example", "cy.cole@partner22.example", "cy.dorn@partner23.example",
  "cy.eaton@partner24.example", "cy.flor@partner25.example", "cy.gray@partner26.example",
  "cy.hill@partner27.example", "cy.ives@partner28.example", "cy.jung@partner29.example",
  "dee.ames@partner30.example", "dee.byrd@partner31.example", "dee.cole@partner32.example",
  "dee.dorn@partner33.example", "dee.eaton@partner34.example", "dee.flor@partner35.example",
  "dee.gray@partner36.example", "dee.hill@partner37.example", "dee.ives@partner38.example",
  "dee.jung@partner39.example", "eli.ames@partner40.example", "eli.byrd@partner41.example",
  "eli.cole@partner42.example", "eli.dorn@partner43.example", "eli.eaton@partner44.example",
  "eli.flor@partner45.example", "eli.gray@partner46.example", "eli.hill@partner47.example",
  "eli.ives@partner48.example", "eli.jung@partner49.example",
};

static bool equals(struct baseline_text text, const char *wanted, uint32_t length) {
  return text.length == length && memcmp(text.bytes, wanted, length) == 0;
}

#define EQUALS(text, literal) equals(text, literal, sizeof(literal) - 1)

static bool is_known(struct baseline_text text) {
  int low = 0, high = sizeof known / sizeof *known;
  while (low < high) {
    int middle = (low + high) / 2;
    uint32_t length = strlen(known[middle]);
    int order = memcmp(text.bytes, known[middle], text.length < length ? text.length : length);
    if (order == 0) order = (text.length > length) - (text.length < length);
    if (order == 0) return true;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return false;
}

static bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
    (byte >= '0' && byte <= '9') || byte == '_';
}

static bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

// \brm\s+-(rf|fr)\b
static bool is_destructive(struct baseline_text text) {
  const char *end = text.bytes + text.length;
  for (const char *at = text.bytes; at + 6 <= end; at++) {
    if (at[0] != 'r' || at[1] != 'm' || (at > text.bytes && is_word(at[-1]))) continue;
    const char *rest = at + 2;
    while (rest < end && is_space(*rest)) rest++;
    if (rest == at + 2 || end - rest < 3 || rest[0] != '-') continue;
    if (memcmp(rest + 1, "rf", 2) != 0 && memcmp(rest + 1, "fr", 2) != 0) continue;
    if (rest + 3 == end || !is_word(rest[3])) return true;
  }
  return false;
}

static bool is_office_time(int64_t now) {
  int64_t days = now / 86400, seconds = now % 86400;
  int weekday = (days + 4) % 7;
  return seconds >= 9 * 3600 && seconds < 17 * 3600 && weekday != 0 && weekday != 6;
}

struct baseline_outcome baseline_rules(const struct baseline_fields *fields, int64_t now) {
  uint32_t fired = fields->confidence < 0.8 ? UNSURE : 0;
  switch (fields->type) {
  case TYPE_DELETE:
    if (fields->number > 1000) fired |= MASS_DELETE;
    break;
  case TYPE_SHELL:
    if (is_destructive(fields->first)) fired |= DESTRUCTIVE_COMMAND;
    if (fields->first.length >= 5 && memcmp(fields->first.bytes, "sudo ", 5) == 0)
      fired |= PRIVILEGED_COMMAND;
    break;
  case TYPE_TRANSFER:
    if (!EQUALS(fields->second, "EUR") && !EQUALS(fields->second, "GBP") &&
        !EQUALS(fields->second, "USD"))
      fired |= FOREIGN_CURRENCY;
    if (fields->number > 10000 && !fields->one) fired |= LARGE_TRANSFER;
    if (fields->number > 0 && fields->number <= 500) fired |= SMALL_TRANSFER;
    break;
  case TYPE_EMAIL:
    if (fields->one && fields->other) fired |= PERSONAL_MAIL;
    if (is_known(fields->first)) fired |= KNOWN_RECIPIENT;
    break;
  case TYPE_DEPLOY:
    if (!is_office_time(now)) fired |= OFF_HOURS;
    break;
  case TYPE_ARCHIVE: fired |= ARCHIVING; break;
  case TYPE_READ: fired |= READING; break;
  case TYPE_UNKNOWN: break;
  }
  enum baseline_verdict verdict = VERDICT_ROUTE;
  if (fired & (MASS_DELETE | DESTRUCTIVE_COMMAND | FOREIGN_CURRENCY)) verdict = VERDICT_DENY;
  else if (fired & (LARGE_TRANSFER | PERSONAL_MAIL | OFF_HOURS | PRIVILEGED_COMMAND | UNSURE))
    verdict = VERDICT_ROUTE;
  else if (fired) verdict = VERDICT_APPROVE;
  return (struct baseline_outcome){verdict, fired};
}

struct baseline_outcome baseline_decide(const struct baseline_node *nodes, int64_t now) {
  struct baseline_fields fields = {0};
  if (!baseline_read(nodes, &fields)) return (struct baseline_outcome){VERDICT_DENY, 0};
  return baseline_rules(&fields, now);
}
