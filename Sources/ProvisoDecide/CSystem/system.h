// The calls to the system that proviso-decide makes, declared here so that it needs the headers of
// no C library. x86-64 and AArch64 Linux share these numbers.
#ifndef PROVISO_SYSTEM_H
#define PROVISO_SYSTEM_H

long read(int descriptor, void *room, unsigned long count);
long write(int descriptor, const void *bytes, unsigned long count);
long lseek(int descriptor, long offset, int whence);
int open(const char *path, int flags, ...);
void _exit(int code) __attribute__((noreturn));

void *mmap(void *address, unsigned long count, int protection, int flags, int file, long offset);
int munmap(void *address, unsigned long count);

struct system_instant {
  long seconds;
  long nanoseconds;
};
int clock_gettime(int clock, struct system_instant *instant);

// O_RDONLY | O_CLOEXEC; Swift does not call functions with a variable number of arguments.
static inline int system_open(const char *path) { return open(path, 02000000); }

// PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS; 0 if there is no memory.
static inline void *system_map(unsigned long count) {
  void *room = mmap(0, count, 3, 0x22, -1, 0);
  return room == (void *)-1 ? 0 : room;
}

#endif
