#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "shared.h"

enum { MAX_WATCHED = 16, HALF_CHARACTER_MILLISECONDS = 500 };
// Numbers of our own for curses, above all of its own: these plus the offset of ours.
enum { OWN_CODES = 0x7000 };

// Keys are read from a pad, because reading from stdscr would also draw it.
static WINDOW *input;
static int peeked = KEYS_NONE;
static int mouse_row, mouse_column;

// A character of several bytes that is still arriving.
static struct { uint32_t scalar, least; int missing; int64_t since; } partial;

static void define(const char *sequence, int key) {
  define_key(sequence, key < KEYS_FIRST ? OWN_CODES + 0x100 + key : OWN_CODES + key - KEYS_FIRST);
}

// Cursor keys come in two encodings whatever the terminal's entry says, and the number pad as
// sequences of its own once curses has switched it on (PuTTY, the VT family).
static void define_keys(void) {
  static const char pad_letters[] = "pqrstuvwxyjklmnoX", pad_signs[] = "0123456789*+,-./=";
  static const char arrow_letters[] = "ABDC";
  char sequence[4] = "\033O";
  for (int i = 0; pad_letters[i]; i++) {
    sequence[2] = pad_letters[i];
    define(sequence, pad_signs[i]);
  }
  define("\033OM", KEYS_ENTER);
  static const int arrows[] = {KEYS_UP, KEYS_DOWN, KEYS_LEFT, KEYS_RIGHT};
  for (int i = 0; i < 4; i++) {
    sequence[1] = 'O';
    sequence[2] = arrow_letters[i];
    define(sequence, arrows[i]);
    sequence[1] = '[';
    define(sequence, arrows[i]);
  }
  define("\033[200~", KEYS_PASTE_BEGINS);
  define("\033[201~", KEYS_PASTE_ENDS);
}

void keys_open(void) {
  input = newpad(1, 1);
  keypad(stdscr, TRUE);
  keypad(input, TRUE);
  nodelay(input, TRUE);
  typeahead(-1);  // a picture is always drawn whole; the loop decides when to leave one out
  mouseinterval(0);  // presses and releases, no clicks made of them
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED, NULL);
  define_keys();
  partial.missing = 0;
  peeked = KEYS_NONE;
}

void keys_close(void) {
  delwin(input);
  input = NULL;
}

int keys_mouse_row(void) { return mouse_row; }
int keys_mouse_column(void) { return mouse_column; }

static int mouse_key(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return KEYS_NONE;
  mouse_row = event.y;
  mouse_column = event.x;
  // Press and release that arrive together may be reported in one event.
  if (event.bstate & BUTTON1_RELEASED) return KEYS_MOUSE_RELEASED;
  return event.bstate & BUTTON1_PRESSED ? KEYS_MOUSE_PRESSED : KEYS_NONE;
}

static int curses_key(int code) {
  if (code >= OWN_CODES + 0x100) return code - OWN_CODES - 0x100;
  if (code >= OWN_CODES) return code - OWN_CODES + KEYS_FIRST;
  switch (code) {
    case KEY_UP: return KEYS_UP;
    case KEY_DOWN: return KEYS_DOWN;
    case KEY_LEFT: return KEYS_LEFT;
    case KEY_RIGHT: return KEYS_RIGHT;
    case KEY_ENTER: return KEYS_ENTER;
    case KEY_BACKSPACE: return KEYS_BACKSPACE;
    case KEY_MOUSE: return mouse_key();
    case KEY_RESIZE: return KEYS_NONE;  // the signal has told us already
    default: return KEYS_OTHER;
  }
}

// An escape sequence that curses does not know would come apart into keys, and the digits in it
// would answer questions: Ctrl-Shift-Up is ESC [ 1 ; 6 A. It is swallowed as one unknown key.
static int escape_key(void) {
  int byte = wgetch(input);
  if (byte == '[') {
    do byte = wgetch(input);
    while (byte >= 0x20 && byte < 0x40);
  } else if (byte == 'O') {
    byte = wgetch(input);
  } else {
    if (byte != ERR) ungetch(byte);
    return KEYS_ESCAPE;
  }
  if (byte != ERR && (byte < 0x20 || byte > 0x7E)) ungetch(byte);
  return KEYS_OTHER;
}

// The table of well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. A byte
// that fits nowhere is dropped alone. (get_wch would lose the keys after it as well.)
static int utf8_key(int byte) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (byte >= 0xC0) {
    int missing = byte < 0xC2 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : byte < 0xF5 ? 3 : 0;
    partial.missing = missing;
    partial.least = least[missing];
    partial.scalar = (uint32_t)byte & (0x3Fu >> missing);
    partial.since = monotonic_milliseconds();
    return KEYS_NONE;
  }
  if (!partial.missing) return KEYS_NONE;
  if (monotonic_milliseconds() - partial.since > HALF_CHARACTER_MILLISECONDS) partial.missing = 1;
  partial.scalar = partial.scalar << 6 | ((uint32_t)byte & 0x3F);
  if (--partial.missing) return KEYS_NONE;
  int surrogate = partial.scalar >= 0xD800 && partial.scalar < 0xE000;
  int valid = partial.scalar >= partial.least && partial.scalar < 0x110000 && !surrogate;
  return valid ? (int)partial.scalar : KEYS_NONE;
}

static int byte_key(int byte) {
  if (byte >= 0x80) return characters_have_own_bytes() ? character_from_byte(byte) : utf8_key(byte);
  partial.missing = 0;
  switch (byte) {
    case '\r': case '\n': return KEYS_ENTER;
    case '\b': case 0x7F: return KEYS_BACKSPACE;
    case 0x1B: return escape_key();
    default: return byte;
  }
}

int keys_next(void) {
  int code, key = peeked;
  peeked = KEYS_NONE;
  while (key == KEYS_NONE && (code = wgetch(input)) != ERR)
    key = code > 0xFF ? curses_key(code) : byte_key(code);
  return key;
}

int keys_pending(void) {
  if (peeked == KEYS_NONE) peeked = keys_next();
  return peeked != KEYS_NONE;
}

void keys_discard(void) {
  flushinp();
  partial.missing = 0;
  peeked = KEYS_NONE;
}

int64_t monotonic_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int poll_timeout(int64_t milliseconds) {
  if (milliseconds < 0) return -1;
  return milliseconds > 60000000 ? 60000000 : (int)milliseconds;
}

int keys_wait(int64_t milliseconds, const int *descriptors, int count) {
  struct pollfd polled[2 + MAX_WATCHED] = {
    {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_descriptor(), .events = POLLIN}};
  if (count > MAX_WATCHED) count = MAX_WATCHED;
  for (int i = 0; i < count; i++)
    polled[2 + i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
  int ready = poll(polled, (nfds_t)(2 + count), poll_timeout(milliseconds));
  if (ready == 0) return WAIT_OVER;
  if (ready < 0) return WAIT_INPUT;  // a signal came; its flag tells which
  // A dead terminal reports POLLIN and POLLHUP together: reading first would spin for ever.
  if (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return WAIT_HUNG_UP;
  if (polled[1].revents) signals_woke();
  if (polled[0].revents || polled[1].revents) return WAIT_INPUT;
  for (int i = 0; i < count; i++)
    if (polled[2 + i].revents) return descriptors[i];
  return WAIT_INPUT;
}
