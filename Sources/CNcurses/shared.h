// What the files of this target tell each other.
#ifndef SHARED_H
#define SHARED_H

#include <stdint.h>
#include <termios.h>

// Sets the locale's characters once, before anything asks for them.
void characters_prepare(void);
// Whether the locale writes characters in bytes of its own, neither UTF-8 nor ASCII alone.
int characters_have_own_bytes(void);
// The character that this byte of such a locale ends; -1 when it ends none.
int32_t character_from_byte(int byte);

// Prepares reading keys from the screen just opened.
void keys_open(void);
void keys_close(void);

// Reports signals from now on; before newterm, so that curses leaves them to us. Whether it worked.
int signals_watch(void);
void signals_unwatch(void);
// Can be read when a signal has come; then signals_woke is called, once.
int signals_descriptor(void);
void signals_woke(void);
// What a crash sends to the terminal, and the modes it restores.
void signals_prepare_crash(const char *bytes, int count, const struct termios *modes);
// Stops the program the way the system does, until it is continued.
void signals_stop_here(void);

#endif
