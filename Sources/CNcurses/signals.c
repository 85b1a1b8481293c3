#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CNcurses.h"
#include "shared.h"

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

// Told to the loop, the most urgent first.
static const struct { int number, meaning; } reported[] = {
  {SIGHUP, SIGNAL_HUNG_UP},     {SIGTERM, SIGNAL_TERMINATED}, {SIGINT, SIGNAL_INTERRUPTED},
  {SIGQUIT, SIGNAL_INTERRUPTED}, {SIGTSTP, SIGNAL_STOP},      {SIGCONT, SIGNAL_CONTINUED},
  {SIGWINCH, SIGNAL_RESIZED},
};
static const int fatal[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP};

static struct sigaction reported_before[COUNT(reported)], fatal_before[COUNT(fatal)];
static volatile sig_atomic_t arrived[COUNT(reported)];
static int pipe_ends[2] = {-1, -1};

static char crash_bytes[256];
static int crash_count;
static struct termios crash_modes;

// Output that Ctrl-S has stopped would hold up a program that is to end; only what was stopped by
// TCOOFF is started by TCOON.
static void let_output_go_on(void) {
  tcflow(STDOUT_FILENO, TCOOFF);
  tcflow(STDOUT_FILENO, TCOON);
}

// The flag says what happened; the byte only wakes poll, so a full pipe loses nothing.
static void on_reported(int number) {
  int error = errno;
  for (int i = 0; i < COUNT(reported); i++)
    if (reported[i].number == number) arrived[i] = 1;
  if (number == SIGTERM || number == SIGHUP) let_output_go_on();
  ssize_t ignored = write(pipe_ends[1], "", 1);
  (void)ignored;
  errno = error;
}

// A crash runs neither `defer` nor endwin. Only calls that are safe in a handler are made; then the
// program dies of the same signal as it would have.
static void on_fatal(int number) {
  ssize_t ignored = write(STDOUT_FILENO, crash_bytes, (size_t)crash_count);
  (void)ignored;
  tcsetattr(STDOUT_FILENO, TCSANOW, &crash_modes);
  raise(number);  // SA_RESETHAND has put the default action back
}

static int open_pipe(void) {
  if (pipe_ends[0] >= 0) return 1;
  if (pipe(pipe_ends) != 0) return 0;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
  }
  return 1;
}

int signals_watch(void) {
  struct sigaction action;
  if (!open_pipe()) return 0;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_reported;
  action.sa_flags = SA_RESTART;  // poll returns all the same; a write to disk is not disturbed
  for (int i = 0; i < COUNT(reported); i++) {
    arrived[i] = 0;
    sigaction(reported[i].number, &action, &reported_before[i]);
  }
  return 1;
}

void signals_prepare_crash(const char *bytes, int count, const struct termios *modes) {
  static char stack[32768];  // an overflown stack leaves no room for a handler
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  struct sigaction action;
  crash_count = count < COUNT(crash_bytes) ? count : COUNT(crash_bytes);
  memcpy(crash_bytes, bytes, (size_t)crash_count);
  crash_modes = *modes;
  sigaltstack(&alternative, NULL);
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_fatal;
  action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  for (int i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &fatal_before[i]);
}

void signals_unwatch(void) {
  for (int i = 0; i < COUNT(reported); i++)
    sigaction(reported[i].number, &reported_before[i], NULL);
  if (crash_count == 0) return;
  for (int i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &fatal_before[i], NULL);
  crash_count = 0;
}

int signals_descriptor(void) { return pipe_ends[0]; }

// Called before the flags are read: a signal in between wakes poll once too often, never too
// seldom.
void signals_woke(void) {
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
}

int signals_next(void) {
  for (int i = 0; i < COUNT(reported); i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    return reported[i].meaning;
  }
  return SIGNAL_NONE;
}

void signals_stop_here(void) {
  struct sigaction ours, usual;
  memset(&usual, 0, sizeof usual);
  sigemptyset(&usual.sa_mask);
  usual.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &usual, &ours);
  raise(SIGTSTP);  // an orphaned process group is not stopped; then this simply goes on
  sigaction(SIGTSTP, &ours, NULL);
}
