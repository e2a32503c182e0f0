// What the measurements are held against: the twelve rules written by hand in C, and a count of
// allocations.
#ifndef BASELINE_H
#define BASELINE_H

#include <stdbool.h>
#include <stdint.h>

enum baseline_kind {
  BASELINE_NULL, BASELINE_FALSE, BASELINE_TRUE, BASELINE_NUMBER, BASELINE_STRING, BASELINE_ARRAY,
  BASELINE_OBJECT
};

// One value or name of a parsed document, as a C programmer's JSON parser leaves it: members and
// elements follow their container, name and value in turn.
struct baseline_node {
  const char *text;
  double number;
  uint32_t length;
  uint32_t count;
  uint32_t next;
  uint8_t kind;
};

struct baseline_text {
  const char *bytes;
  uint32_t length;
};

enum baseline_type {
  TYPE_UNKNOWN, TYPE_DELETE, TYPE_SHELL, TYPE_TRANSFER, TYPE_EMAIL, TYPE_DEPLOY, TYPE_ARCHIVE,
  TYPE_READ
};

// The fields that the rules read, found and checked.
struct baseline_fields {
  enum baseline_type type;
  double confidence;
  double number;
  struct baseline_text first;
  struct baseline_text second;
  bool one;
  bool other;
};

// Rules in the order of the policy.
enum baseline_rule {
  MASS_DELETE = 1 << 0, DESTRUCTIVE_COMMAND = 1 << 1, FOREIGN_CURRENCY = 1 << 2,
  LARGE_TRANSFER = 1 << 3, PERSONAL_MAIL = 1 << 4, OFF_HOURS = 1 << 5,
  PRIVILEGED_COMMAND = 1 << 6, UNSURE = 1 << 7, ARCHIVING = 1 << 8, READING = 1 << 9,
  KNOWN_RECIPIENT = 1 << 10, SMALL_TRANSFER = 1 << 11
};

enum baseline_verdict { VERDICT_APPROVE, VERDICT_ROUTE, VERDICT_DENY };

struct baseline_outcome {
  enum baseline_verdict verdict;
  uint32_t fired;
};

// From a parsed request to a decision: what the machine does with a tape.
struct baseline_outcome baseline_decide(const struct baseline_node *nodes, int64_t now);

// The first half: finds the members by name, refuses what the declaration does not know. False if
// the request is malformed or breaks the declaration.
bool baseline_read(const struct baseline_node *nodes, struct baseline_fields *fields);

// The second half: the bare rules over fields in a struct.
struct baseline_outcome baseline_rules(const struct baseline_fields *fields, int64_t now);

// How often memory was asked for since the program began.
uint64_t baseline_allocations(void);

// One pass that reads every byte and does as little as possible.
uint64_t baseline_pass(const void *bytes, uint64_t count);

#endif
