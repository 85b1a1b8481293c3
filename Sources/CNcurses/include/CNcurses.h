// What the terminal side needs of ncurses, in numbers only. No type of curses appears here: WINDOW
// is a visible struct on one system and opaque on the next, and its macros do not reach Swift.
// One screen at a time, one thread.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

// --- screen.c: opening, drawing, closing

enum {
  SCREEN_OPEN = 0,
  SCREEN_NOT_A_TERMINAL,
  SCREEN_CANNOT_PLACE_CURSOR,
  SCREEN_UNUSABLE,
};
int screen_open(void);
// The value of TERM, empty when unset.
const char *screen_terminal_name(void);
// Whether TERM names no known terminal and xterm-256color was taken for it.
int screen_is_assumed(void);
void screen_close(void);

int screen_rows(void);
int screen_columns(void);
// Takes over the window's size; the next show sends everything again. Whether the size changed.
int screen_fit(void);
// Gives the terminal back and stops, as Ctrl-Z should; returns when the program runs again.
void screen_suspend(void);
// Takes the terminal again after a stop and draws everything.
void screen_resume(void);

enum { TEXT_REVERSE = 1, TEXT_BOLD = 2, TEXT_UNDERLINE = 4 };
// Writes Unicode scalars; `pair` is a pair of colours, 0 for the terminal's own.
void screen_text(int row, int column, const uint32_t *scalars, int count, int attributes,
                 int pair);
// Blanks everything in a pair of colours.
void screen_erase(int pair);
void screen_cursor(int row, int column, int visible);
void screen_show(void);

// How many colours may be used: 0 when there are none or NO_COLOR is set, never more than 256.
int screen_colours(void);
// Defines a pair, 1 to 63, of colours 16 to 255 as xterm numbers them.
void screen_colour_pair(int pair, int foreground, int background);

// --- keys.c: what was pressed

// Scalars are themselves; keys that write nothing are numbered above all scalars.
enum {
  KEYS_NONE = -1,
  KEYS_FIRST = 0x110000,
  KEYS_UP = KEYS_FIRST,
  KEYS_DOWN,
  KEYS_LEFT,
  KEYS_RIGHT,
  KEYS_ENTER,
  KEYS_BACKSPACE,
  KEYS_ESCAPE,
  KEYS_PASTE_BEGINS,
  KEYS_PASTE_ENDS,
  KEYS_MOUSE_PRESSED,
  KEYS_MOUSE_RELEASED,
  KEYS_OTHER,
};
// The next key that has arrived, or KEYS_NONE; waits only to complete an escape sequence.
int keys_next(void);
// Whether keys_next would yield one now.
int keys_pending(void);
// Forgets what was pressed and not yet asked for.
void keys_discard(void);
int keys_mouse_row(void);
int keys_mouse_column(void);

enum { WAIT_OVER = -1, WAIT_INPUT = -2, WAIT_HUNG_UP = -3 };
// Sleeps until a key, a signal (both WAIT_INPUT) or the end of the time (negative: never comes).
// Otherwise the result is the watched descriptor that can be read. Never call it before keys_next
// has said KEYS_NONE: curses keeps bytes of its own, which poll does not see.
int keys_wait(int64_t milliseconds, const int *descriptors, int count);

int64_t monotonic_milliseconds(void);

// --- signals.c: what the system said

enum {
  SIGNAL_NONE = 0,
  SIGNAL_HUNG_UP,
  SIGNAL_TERMINATED,
  SIGNAL_INTERRUPTED,
  SIGNAL_STOP,
  SIGNAL_CONTINUED,
  SIGNAL_RESIZED,
};
// The most urgent signal since the last call; several of one kind count once.
int signals_next(void);

// --- characters.c: the C library's view of characters

// The cells a character takes: 0, 1 or 2; -1 when it is unknown, or the locale cannot write it, or
// the terminal has no picture of it.
int character_width(uint32_t scalar);

#endif
