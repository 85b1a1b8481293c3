// A program in a pseudo-terminal, and the screen it draws as libvterm understands it. The structs
// of libvterm differ between its versions, so they stay in the C file.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdint.h>

typedef struct pseudo_terminal pseudo_terminal;

// Starts the program arguments[0] with exactly this environment; NULL when that failed.
pseudo_terminal *pseudo_terminal_start(const char *const *arguments, const char *const *environment,
                                       int rows, int columns);
// Ends the program if it still runs.
void pseudo_terminal_free(pseudo_terminal *terminal);
// Closes the terminal's side, as when its window is closed.
void pseudo_terminal_hang_up(pseudo_terminal *terminal);
int pseudo_terminal_process(const pseudo_terminal *terminal);

enum { PSEUDO_TERMINAL_GONE = -1, PSEUDO_TERMINAL_RUNS = -1, PSEUDO_TERMINAL_KILLED = 1000 };
// Waits for output and shows it: its bytes, 0 when none came in time, or PSEUDO_TERMINAL_GONE.
int pseudo_terminal_read(pseudo_terminal *terminal, int milliseconds);
void pseudo_terminal_write(pseudo_terminal *terminal, const char *bytes, int count);
// Puts text on the screen that the program knows nothing of.
void pseudo_terminal_scribble(pseudo_terminal *terminal, const char *text);
void pseudo_terminal_resize(pseudo_terminal *terminal, int rows, int columns);
// Waits for the end: the exit code, PSEUDO_TERMINAL_KILLED + signal, or PSEUDO_TERMINAL_RUNS. What
// the program still writes is shown meanwhile.
int pseudo_terminal_exit(pseudo_terminal *terminal, int milliseconds);

void pseudo_terminal_row(const pseudo_terminal *terminal, int row, char *text, int room);
// 1 reverse, 2 bold, 4 underline, 8 not the default colours.
int pseudo_terminal_attributes(const pseudo_terminal *terminal, int row, int column);
void pseudo_terminal_cursor(const pseudo_terminal *terminal, int *row, int *column, int *visible);
int pseudo_terminal_is_alternate(const pseudo_terminal *terminal);
int pseudo_terminal_wants_mouse(const pseudo_terminal *terminal);
int pseudo_terminal_wants_paste(const pseudo_terminal *terminal);
int pseudo_terminal_echoes(const pseudo_terminal *terminal);
// Everything the program has written so far; NULL when that is nothing.
const char *pseudo_terminal_output(const pseudo_terminal *terminal, int64_t *bytes);
// How long a processor worked for the program, once it has ended.
int64_t pseudo_terminal_processor_milliseconds(const pseudo_terminal *terminal);

#endif
