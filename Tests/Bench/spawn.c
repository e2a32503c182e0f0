// Times starts of programs, one after another in turn, so that a busy machine is as busy for each.
//
//   spawn ROUNDS INPUT PROGRAM [ARGUMENT…] [-- PROGRAM [ARGUMENT…]]…
//
// Each start reads INPUT and writes to /dev/null. For each program: the median of wall time, of its
// ratio to the first program in the same round, of CPU time and of minor page faults; the most
// memory it ever held; and how it ended.
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_PROGRAMS = 16 };

extern char **environ;

struct program {
  char **arguments;
  double *wall, *ratio, *cpu, *faults;
  long resident;
  int status;
};

static _Noreturn void fail(const char *what, int error) {
  fprintf(stderr, "spawn: %s: %s\n", what, strerror(error));
  exit(1);
}

static double microseconds(struct timespec time) { return time.tv_sec * 1e6 + time.tv_nsec / 1e3; }

static void start(struct program *program, int round, const char *input) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  struct timespec begin, end;
  struct rusage usage;
  pid_t child;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  int error = posix_spawn(&child, program->arguments[0], &files, NULL, program->arguments, environ);
  if (error) fail(program->arguments[0], error);
  if (wait4(child, &program->status, 0, &usage) != child) fail("wait4", errno);
  clock_gettime(CLOCK_MONOTONIC, &end);
  posix_spawn_file_actions_destroy(&files);
  program->wall[round] = microseconds(end) - microseconds(begin);
  program->cpu[round] = usage.ru_utime.tv_sec * 1e6 + usage.ru_utime.tv_usec +
    usage.ru_stime.tv_sec * 1e6 + usage.ru_stime.tv_usec;
  program->faults[round] = usage.ru_minflt;
  if (usage.ru_maxrss > program->resident) program->resident = usage.ru_maxrss;
}

static int order(const void *one, const void *other) {
  double left = *(const double *)one, right = *(const double *)other;
  return (left > right) - (left < right);
}

static double median(double *values, int count) {
  qsort(values, count, sizeof *values, order);
  return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static double *room(int count) {
  double *values = calloc(count, sizeof *values);
  if (!values) fail("calloc", errno);
  return values;
}

static int split(int count, char **words, struct program *programs, int rounds) {
  int used = 0;
  for (int place = 0; place < count; place++) {
    if (used == MOST_PROGRAMS) fail("too many programs", E2BIG);
    programs[used++] = (struct program){
      &words[place], room(rounds), room(rounds), room(rounds), room(rounds), 0, 0};
    while (place < count && strcmp(words[place], "--") != 0) place++;
    if (place < count) words[place] = NULL;
  }
  return used;
}

int main(int count, char **words) {
  int rounds = count > 3 ? atoi(words[1]) : 0;
  if (rounds < 1) {
    fprintf(stderr, "usage: spawn ROUNDS INPUT PROGRAM [ARGUMENT...] [-- PROGRAM...]...\n");
    return 64;
  }
  struct program programs[MOST_PROGRAMS];
  int used = split(count - 3, words + 3, programs, rounds);
  for (int place = 0; place < used; place++) start(&programs[place], 0, words[2]);
  for (int round = 0; round < rounds; round++) {
    for (int place = 0; place < used; place++) start(&programs[place], round, words[2]);
    for (int place = 0; place < used; place++)
      programs[place].ratio[round] = programs[place].wall[round] / programs[0].wall[round];
  }
  printf("  %-34s %9s %7s %8s %7s %9s %5s\n", "", "wall us", "ratio", "CPU us", "faults",
    "max KiB", "exit");
  for (int place = 0; place < used; place++) {
    struct program *program = &programs[place];
    const char *slash = strrchr(program->arguments[0], '/');
    char name[35];
    snprintf(name, sizeof name, "%s %s", slash ? slash + 1 : program->arguments[0],
      program->arguments[1] && !strchr(program->arguments[1], '/') ? program->arguments[1] : "");
    int status = WIFEXITED(program->status) ? WEXITSTATUS(program->status) : -1;
    double faults = median(program->faults, rounds);
    printf("  %-34s %9.1f %7.2f %8.1f %7.0f %9ld %5d\n", name, median(program->wall, rounds),
      median(program->ratio, rounds), median(program->cpu, rounds), faults, program->resident,
      status);
  }
}
