#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

struct pseudo_terminal {
  int descriptor, process_descriptor, outcome;
  pid_t process;
  VTerm *emulator;
  VTermScreen *screen;
  int is_alternate, cursor_is_visible, wants_mouse, wants_paste, rows, columns;
  char *output;
  size_t bytes;
  struct rusage used;
};

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int property_changed(VTermProp property, VTermValue *value, void *user) {
  pseudo_terminal *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->is_alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->cursor_is_visible = value->boolean;
  return 1;
}

static void open_emulator(pseudo_terminal *terminal, int rows, int columns) {
  static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};
  terminal->rows = rows;
  terminal->columns = columns;
  terminal->cursor_is_visible = 1;
  terminal->emulator = vterm_new(rows, columns);
  vterm_set_utf8(terminal->emulator, 1);
  terminal->screen = vterm_obtain_screen(terminal->emulator);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
}

// Only what is safe between fork and exec in a program with threads.
static void become(int slave, const char *const *arguments, const char *const *environment) {
  sigset_t none;
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (login_tty(slave) == 0)
    execve(arguments[0], (char *const *)arguments, (char *const *)environment);
  _exit(127);
}

// Not forkpty: its descriptor would be inherited by a program that another test starts at the same
// moment, and then this terminal would never be gone for the program inside it.
static int start(pseudo_terminal *terminal, const char *const *arguments,
                 const char *const *environment) {
  struct winsize size = {.ws_row = (unsigned short)terminal->rows,
                         .ws_col = (unsigned short)terminal->columns};
  char name[64];
  terminal->descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal->descriptor < 0 || grantpt(terminal->descriptor) || unlockpt(terminal->descriptor))
    return 0;
  if (ptsname_r(terminal->descriptor, name, sizeof name) != 0) return 0;
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0) return 0;
  ioctl(slave, TIOCSWINSZ, &size);
  terminal->process = fork();
  if (terminal->process == 0) become(slave, arguments, environment);
  close(slave);
  if (terminal->process < 0) return 0;
  terminal->process_descriptor = (int)syscall(SYS_pidfd_open, terminal->process, 0);
  return 1;
}

pseudo_terminal *pseudo_terminal_start(const char *const *arguments, const char *const *environment,
                                       int rows, int columns) {
  pseudo_terminal *terminal = calloc(1, sizeof *terminal);
  terminal->descriptor = terminal->process_descriptor = -1;
  terminal->outcome = PSEUDO_TERMINAL_RUNS;
  open_emulator(terminal, rows, columns);
  if (start(terminal, arguments, environment)) return terminal;
  pseudo_terminal_free(terminal);
  return NULL;
}

void pseudo_terminal_free(pseudo_terminal *terminal) {
  if (terminal->process > 0 && terminal->outcome == PSEUDO_TERMINAL_RUNS) {
    kill(terminal->process, SIGKILL);
    waitpid(terminal->process, NULL, 0);
  }
  if (terminal->process_descriptor >= 0) close(terminal->process_descriptor);
  pseudo_terminal_hang_up(terminal);
  vterm_free(terminal->emulator);
  free(terminal->output);
  free(terminal);
}

void pseudo_terminal_hang_up(pseudo_terminal *terminal) {
  if (terminal->descriptor >= 0) close(terminal->descriptor);
  terminal->descriptor = -1;
}

int pseudo_terminal_process(const pseudo_terminal *terminal) { return terminal->process; }

// Some programs ask the terminal what it is; libvterm's answer goes back to them.
static void answer(pseudo_terminal *terminal) {
  char reply[512];
  size_t count = vterm_output_read(terminal->emulator, reply, sizeof reply);
  if (count) pseudo_terminal_write(terminal, reply, (int)count);
}

// Whether a mode was switched on ('h') or off ('l') last in these bytes. libvterm does not tell, or
// reads only the first number of `ESC [ ? 1006 ; 1000 h`, by which curses asks for the mouse.
static void notice_mode(const char *bytes, size_t count, const char *number, int *is_on) {
  for (; count >= 5; count--, bytes++)
    if (memcmp(bytes, number, 4) == 0 && (bytes[4] == 'h' || bytes[4] == 'l'))
      *is_on = bytes[4] == 'h';
}

void pseudo_terminal_scribble(pseudo_terminal *terminal, const char *text) {
  vterm_input_write(terminal->emulator, text, strlen(text));
}

static void keep(pseudo_terminal *terminal, const char *bytes, size_t count) {
  char *longer = realloc(terminal->output, terminal->bytes + count);
  if (!longer) return;
  memcpy(longer + terminal->bytes, bytes, count);
  terminal->output = longer;
  terminal->bytes += count;
}

static int read_now(pseudo_terminal *terminal) {
  char bytes[8192];
  ssize_t count = read(terminal->descriptor, bytes, sizeof bytes);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  if (count <= 0) return PSEUDO_TERMINAL_GONE;
  vterm_input_write(terminal->emulator, bytes, (size_t)count);
  vterm_screen_flush_damage(terminal->screen);
  notice_mode(bytes, (size_t)count, "1000", &terminal->wants_mouse);
  notice_mode(bytes, (size_t)count, "2004", &terminal->wants_paste);
  answer(terminal);
  keep(terminal, bytes, (size_t)count);
  return (int)count;
}

// One write of the program may be read in pieces, because the line discipline hands on its control
// characters one by one. So a little silence is awaited, and a test looks at whole pictures.
int pseudo_terminal_read(pseudo_terminal *terminal, int milliseconds) {
  enum { SILENCE_MILLISECONDS = 5, MOST_PIECES = 1000 };
  struct pollfd polled = {.fd = terminal->descriptor, .events = POLLIN};
  if (terminal->descriptor < 0) return PSEUDO_TERMINAL_GONE;
  int total = 0, count = 0;
  for (int piece = 0; piece < MOST_PIECES; piece++) {
    if (poll(&polled, 1, piece == 0 ? milliseconds : SILENCE_MILLISECONDS) <= 0) break;
    count = read_now(terminal);
    if (count < 0) break;
    total += count;
  }
  return total == 0 && count < 0 ? PSEUDO_TERMINAL_GONE : total;
}

void pseudo_terminal_write(pseudo_terminal *terminal, const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(terminal->descriptor, bytes, (size_t)count);
    if (written < 0 && errno != EAGAIN && errno != EINTR) return;
    if (written < 0) {
      struct pollfd polled = {.fd = terminal->descriptor, .events = POLLOUT};
      if (poll(&polled, 1, 1000) <= 0) return;
      // A program that ended reads no more, though its terminal stays ready for ever.
      if (polled.revents & (POLLHUP | POLLERR)) return;
      continue;
    }
    bytes += written;
    count -= (int)written;
  }
}

void pseudo_terminal_resize(pseudo_terminal *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  terminal->rows = rows;
  terminal->columns = columns;
  vterm_set_size(terminal->emulator, rows, columns);
  ioctl(terminal->descriptor, TIOCSWINSZ, &size);
}

int pseudo_terminal_exit(pseudo_terminal *terminal, int milliseconds) {
  int64_t end = milliseconds_now() + milliseconds;
  while (terminal->outcome == PSEUDO_TERMINAL_RUNS) {
    struct pollfd polled[2] = {{.fd = terminal->process_descriptor, .events = POLLIN},
                               {.fd = terminal->descriptor, .events = POLLIN}};
    int64_t left = end - milliseconds_now();
    if (left <= 0) return PSEUDO_TERMINAL_RUNS;
    poll(polled, 2, (int)left);
    // A terminal that the program has left stays "ready" for ever; then only its end is awaited.
    if (polled[1].revents && read_now(terminal) == PSEUDO_TERMINAL_GONE)
      poll(polled, 1, (int)left);
    int status;
    if (wait4(terminal->process, &status, WNOHANG, &terminal->used) == terminal->process)
      terminal->outcome =
        WIFSIGNALED(status) ? PSEUDO_TERMINAL_KILLED + WTERMSIG(status) : WEXITSTATUS(status);
  }
  while (pseudo_terminal_read(terminal, 0) > 0) {}
  return terminal->outcome;
}

void pseudo_terminal_row(const pseudo_terminal *terminal, int row, char *text, int room) {
  VTermRect line = {.start_row = row, .end_row = row + 1, .start_col = 0};
  line.end_col = terminal->columns;
  size_t count = vterm_screen_get_text(terminal->screen, text, (size_t)room - 1, line);
  while (count && (text[count - 1] == ' ' || text[count - 1] == '\n')) count--;
  text[count] = 0;
}

int pseudo_terminal_attributes(const pseudo_terminal *terminal, int row, int column) {
  VTermScreenCell cell;
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(terminal->screen, place, &cell)) return 0;
  int is_coloured = !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
  return (cell.attrs.reverse ? 1 : 0) | (cell.attrs.bold ? 2 : 0) | (cell.attrs.underline ? 4 : 0)
    | (is_coloured ? 8 : 0);
}

void pseudo_terminal_cursor(const pseudo_terminal *terminal, int *row, int *column, int *visible) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->emulator), &place);
  *row = place.row;
  *column = place.col;
  *visible = terminal->cursor_is_visible;
}

int pseudo_terminal_is_alternate(const pseudo_terminal *terminal) { return terminal->is_alternate; }
int pseudo_terminal_wants_mouse(const pseudo_terminal *terminal) { return terminal->wants_mouse; }
int pseudo_terminal_wants_paste(const pseudo_terminal *terminal) { return terminal->wants_paste; }

// The modes can be asked for at either end of a pseudo-terminal.
int pseudo_terminal_echoes(const pseudo_terminal *terminal) {
  struct termios modes;
  if (tcgetattr(terminal->descriptor, &modes) != 0) return 0;
  return (modes.c_lflag & (ECHO | ICANON)) == (ECHO | ICANON);
}

const char *pseudo_terminal_output(const pseudo_terminal *terminal, int64_t *bytes) {
  *bytes = (int64_t)terminal->bytes;
  return terminal->output;
}

int64_t pseudo_terminal_processor_milliseconds(const pseudo_terminal *terminal) {
  const struct timeval times[] = {terminal->used.ru_utime, terminal->used.ru_stime};
  int64_t sum = 0;
  for (int i = 0; i < 2; i++) sum += (int64_t)times[i].tv_sec * 1000 + times[i].tv_usec / 1000;
  return sum;
}
