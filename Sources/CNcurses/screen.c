#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "shared.h"

enum { LONGEST_RUN = 4096 };
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

static SCREEN *screen;
static FILE *output;  // the terminal, by a descriptor that only curses has
static int is_assumed, cursor_shown, colours_started;
static struct termios modes_before;

const char *screen_terminal_name(void) {
  const char *name = getenv("TERM");
  return name ? name : "";
}

static const char *capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

// Adds a capability without its padding, `$<5>`, which only tputs understands.
static int append(char *bytes, int count, int room, const char *text) {
  for (; text && *text && count < room; text++) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) text = end;
    else bytes[count++] = *text;
  }
  return count;
}

static void prepare_crash(void) {
  static const char *const last[] = {"sgr0", "cnorm", "rmkx", "rmcup"};
  char bytes[256];
  int count = append(bytes, 0, sizeof bytes, paste_off);
  // Only where the mouse was switched on: a terminal without one might print this.
  if (capability("kmous")) count = append(bytes, count, sizeof bytes, "\033[?1000l\033[?1006l");
  for (int i = 0; i < 4; i++) count = append(bytes, count, sizeof bytes, capability(last[i]));
  signals_prepare_crash(bytes, count, &modes_before);
}

static void free_screen(void) {
  if (screen) delscreen(screen);
  if (output) fclose(output);
  screen = NULL;
  output = NULL;
}

static int give_up(int reason) {
  signals_unwatch();
  tcsetattr(STDOUT_FILENO, TCSANOW, &modes_before);
  free_screen();
  return reason;
}

// What curses knows nothing of, by its side: putp would keep it in a buffer of stdio.
static void send(const char *bytes) {
  ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
  (void)ignored;
}

// newterm, not initscr: that one ends the whole program when TERM is unknown.
static void open_terminal(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (!output) return;
  if (!getenv("ESCDELAY")) set_escdelay(100);  // people on slow lines may set more themselves
  screen = newterm(NULL, output, stdin);
  is_assumed = !screen;
  if (!screen) screen = newterm("xterm-256color", output, stdin);
}

// Ctrl-S by mistake would stop the screen with everything after it, and Ctrl-V swallow the next key:
// whoever does not know Ctrl-Q is locked out. Ctrl-C would throw away the keys before it, and leave
// curses waiting for one that it had been told of.
static void free_keys_of_line(void) {
  struct termios modes;
  if (tcgetattr(STDOUT_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)IXON;
  modes.c_lflag = (modes.c_lflag & ~(tcflag_t)IEXTEN) | NOFLSH;
  tcsetattr(STDOUT_FILENO, TCSANOW, &modes);
  def_prog_mode();  // what curses comes back to
}

// Until curses has been left once and come back, it flushes after every move of the cursor, which
// makes several writes of one small change. So it is left once where nobody sees it; the first
// show comes back, and then sends all that opening and drawing need in one piece.
static void open_unseen(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return keys_open();
  dup3(nowhere, fileno(output), O_CLOEXEC);
  close(nowhere);
  keys_open();
  endwin();
  dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
}

int screen_open(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return SCREEN_NOT_A_TERMINAL;
  if (!*screen_terminal_name() || tcgetattr(STDOUT_FILENO, &modes_before) != 0)
    return SCREEN_CANNOT_PLACE_CURSOR;
  characters_prepare();
  if (!signals_watch()) return give_up(SCREEN_UNUSABLE);
  open_terminal();
  if (!output || !screen) return give_up(SCREEN_UNUSABLE);
  if (!capability("cup")) return give_up(SCREEN_CANNOT_PLACE_CURSOR);
  cursor_shown = 1;
  colours_started = 0;
  leaveok(stdscr, FALSE);  // the cursor is moved to its place even while it is hidden
  cbreak();  // not raw: Ctrl-C and Ctrl-Z stay signals
  noecho();
  nonl();
  free_keys_of_line();
  open_unseen();
  prepare_crash();
  send(paste_on);
  static int at_exit_too;
  if (!at_exit_too) at_exit_too = atexit(screen_close) == 0;
  return SCREEN_OPEN;
}

int screen_is_assumed(void) { return is_assumed; }

void screen_close(void) {
  if (!screen) return;
  send(paste_off);
  if (!cursor_shown) curs_set(1);
  // Leaving a second time would move the cursor of a screen that is not ours any more.
  if (isendwin()) tcsetattr(STDOUT_FILENO, TCSANOW, &modes_before);
  else endwin();
  signals_unwatch();
  keys_close();
  free_screen();
}

int screen_rows(void) { return LINES; }
int screen_columns(void) { return COLS; }

int screen_fit(void) {
  struct winsize window;
  int rows_before = LINES, columns_before = COLS;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_row && window.ws_col)
    resizeterm(window.ws_row, window.ws_col);
  clearok(curscr, TRUE);  // what the terminal made of the old picture nobody knows
  return rows_before != LINES || columns_before != COLS;
}

void screen_suspend(void) {
  send(paste_off);
  endwin();
  signals_stop_here();
}

void screen_resume(void) {
  reset_prog_mode();  // after SIGSTOP, which cannot be noticed, the shell has changed the modes
  send(paste_on);
  clearok(curscr, TRUE);
  refresh();
}

static attr_t curses_attributes(int attributes) {
  return (attributes & TEXT_REVERSE ? A_REVERSE : 0) | (attributes & TEXT_BOLD ? A_BOLD : 0)
    | (attributes & TEXT_UNDERLINE ? A_UNDERLINE : 0);
}

static int is_mark(uint32_t scalar) { return scalar >= 0x80 && character_width(scalar) == 0; }

// Cell by cell, because curses loses the marks on a wide character in a string: a Korean syllable of
// single letters would be its first letter.
void screen_text(int row, int column, const uint32_t *scalars, int count, int attributes,
                 int pair) {
  static cchar_t cells[LONGEST_RUN];
  int number = 0;
  for (int i = 0; i < count && number < LONGEST_RUN; number++) {
    wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[i++]};
    for (int marks = 1; i < count && is_mark(scalars[i]); i++)
      if (marks < CCHARW_MAX) text[marks++] = (wchar_t)scalars[i];
    setcchar(&cells[number], text, curses_attributes(attributes), (short)pair, NULL);
  }
  mvadd_wchnstr(row, column, cells, number);
}

void screen_erase(int pair) {
  bkgdset((chtype)' ' | COLOR_PAIR(pair));
  erase();
}

void screen_cursor(int row, int column, int visible) {
  if (visible != cursor_shown) curs_set(visible);  // only then: it sends its bytes at once
  cursor_shown = visible;
  move(row, column);
}

void screen_show(void) { refresh(); }

static int colours_allowed(void) {
  const char *refused = getenv("NO_COLOR");  // curses does not look at it
  return !(refused && *refused) && has_colors();
}

int screen_colours(void) {
  if (!colours_allowed()) return 0;
  int colours = tigetnum("colors");
  return colours > 256 ? 256 : colours;
}

// A terminal with more than 256 colours takes red, green and blue for a number, one byte each. There
// is always a little red in it, because it takes the smallest numbers for its own colours.
static int of_this_terminal(int colour) {
  static const int steps[] = {0, 95, 135, 175, 215, 255};
  int cube = colour - 16, grey = 8 + (colour - 232) * 10;
  if (tigetnum("colors") <= 256) return colour;
  if (colour >= 232) return grey << 16 | grey << 8 | grey;
  return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6] | 1 << 16;
}

// Colours are started by the first pair: without a theme no byte about colour is ever sent.
void screen_colour_pair(int pair, int foreground, int background) {
  if (!colours_allowed()) return;
  if (!colours_started) {
    start_color();
    use_default_colors();
    colours_started = 1;
  }
  init_extended_pair(pair, of_this_terminal(foreground), of_this_terminal(background));
}
