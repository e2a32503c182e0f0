// Finds the fields of a parsed request by name, and refuses what does not fit the declarations.
#include <string.h>

#include "baseline.h"

typedef const struct baseline_node *nodes;

static bool named(const struct baseline_node *key, const char *name, uint32_t length) {
  return key->length == length && memcmp(key->text, name, length) == 0;
}

#define NAMED(key, literal) named(key, literal, sizeof(literal) - 1)

static uint32_t after(nodes all, uint32_t node) {
  return all[node].kind >= BASELINE_ARRAY ? all[node].next : node + 1;
}

static enum baseline_type type_of(const struct baseline_node *name) {
  switch (name->length) {
  case 8: return NAMED(name, "crm.read") ? TYPE_READ : TYPE_UNKNOWN;
  case 9:
    if (NAMED(name, "shell.run")) return TYPE_SHELL;
    return NAMED(name, "db.select") ? TYPE_READ : TYPE_UNKNOWN;
  case 10: return NAMED(name, "email.send") ? TYPE_EMAIL : TYPE_UNKNOWN;
  case 11: return NAMED(name, "docs.search") ? TYPE_READ : TYPE_UNKNOWN;
  case 13:
    if (NAMED(name, "wire.transfer")) return TYPE_TRANSFER;
    return NAMED(name, "calendar.list") ? TYPE_READ : TYPE_UNKNOWN;
  case 14:
    if (NAMED(name, "records.delete")) return TYPE_DELETE;
    return NAMED(name, "ticket.archive") ? TYPE_ARCHIVE : TYPE_UNKNOWN;
  case 17: return NAMED(name, "deploy.production") ? TYPE_DEPLOY : TYPE_UNKNOWN;
  default: return TYPE_UNKNOWN;
  }
}

static bool text(const struct baseline_node *node, struct baseline_text *into) {
  if (node->kind != BASELINE_STRING) return false;
  if (into) *into = (struct baseline_text){node->text, node->length};
  return true;
}

static bool truth(const struct baseline_node *node, bool *into) {
  *into = node->kind == BASELINE_TRUE;
  return node->kind == BASELINE_TRUE || node->kind == BASELINE_FALSE;
}

static bool number(const struct baseline_node *node, double *into) {
  *into = node->number;
  return node->kind == BASELINE_NUMBER;
}

static bool argument(
    const struct baseline_node *key, const struct baseline_node *value,
    struct baseline_fields *fields) {
  switch (fields->type) {
  case TYPE_DELETE:
    if (NAMED(key, "table")) return text(value, NULL);
    if (!NAMED(key, "count") || !number(value, &fields->number)) return false;
    return fields->number == (double)(int64_t)fields->number;
  case TYPE_SHELL:
    if (NAMED(key, "cwd")) return text(value, NULL);
    return NAMED(key, "command") && text(value, &fields->first);
  case TYPE_TRANSFER:
    if (NAMED(key, "amount")) return number(value, &fields->number);
    if (NAMED(key, "currency")) return text(value, &fields->second);
    if (NAMED(key, "iban")) return text(value, NULL);
    return NAMED(key, "recallable") && truth(value, &fields->one);
  case TYPE_EMAIL:
    if (NAMED(key, "to")) return text(value, &fields->first);
    if (NAMED(key, "subject")) return text(value, NULL);
    if (NAMED(key, "external")) return truth(value, &fields->one);
    return NAMED(key, "personal") && truth(value, &fields->other);
  case TYPE_DEPLOY:
    return (NAMED(key, "service") || NAMED(key, "version")) && text(value, NULL);
  case TYPE_ARCHIVE:
  case TYPE_READ: return NAMED(key, "target") && text(value, NULL);
  case TYPE_UNKNOWN: return true;
  }
  return false;
}

static uint32_t wanted(enum baseline_type type) {
  switch (type) {
  case TYPE_DELETE: case TYPE_SHELL: case TYPE_DEPLOY: return 2;
  case TYPE_TRANSFER: case TYPE_EMAIL: return 4;
  case TYPE_ARCHIVE: case TYPE_READ: return 1;
  case TYPE_UNKNOWN: return 0;
  }
  return 0;
}

static bool arguments(nodes all, uint32_t node, struct baseline_fields *fields) {
  if (all[node].kind != BASELINE_OBJECT) return false;
  uint32_t key = node + 1;
  for (uint32_t place = 0; place < all[node].count; place++) {
    if (!argument(&all[key], &all[key + 1], fields)) return false;
    key = after(all, key + 1);
  }
  return all[node].count >= wanted(fields->type);
}

static bool agent(nodes all, uint32_t node) {
  if (all[node].kind != BASELINE_OBJECT) return false;
  bool has_id = false;
  uint32_t key = node + 1;
  for (uint32_t place = 0; place < all[node].count; place++) {
    if (NAMED(&all[key], "id")) has_id = true;
    else if (!NAMED(&all[key], "version") && !NAMED(&all[key], "on_behalf_of")) return false;
    if (all[key + 1].kind != BASELINE_STRING) return false;
    key = after(all, key + 1);
  }
  return has_id;
}

static bool member(
    nodes all, uint32_t key, struct baseline_fields *fields, uint32_t *type, uint32_t *args) {
  const struct baseline_node *name = &all[key], *value = &all[key + 1];
  if (NAMED(name, "id")) return text(value, NULL);
  if (NAMED(name, "type")) {
    *type = key + 1;
    return text(value, NULL);
  }
  if (NAMED(name, "agent")) return agent(all, key + 1);
  if (NAMED(name, "context")) return value->kind == BASELINE_OBJECT;
  if (NAMED(name, "arguments")) {
    *args = key + 1;
    return true;
  }
  if (!NAMED(name, "confidence") || !number(value, &fields->confidence)) return false;
  return fields->confidence >= 0 && fields->confidence <= 1;
}

bool baseline_read(nodes all, struct baseline_fields *fields) {
  uint32_t root = 1, type = 0, args = 0, key = root + 1;
  if (all[root].kind != BASELINE_OBJECT) return false;
  for (uint32_t place = 0; place < all[root].count; place++) {
    if (!member(all, key, fields, &type, &args)) return false;
    key = after(all, key + 1);
  }
  if (!type || !args) return false;
  fields->type = type_of(&all[type]);
  return arguments(all, args, fields);
}
