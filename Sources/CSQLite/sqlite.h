#include <sqlite3.h>

/* Variadic functions cannot be called from Swift. */
static inline int proviso_sqlite_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
