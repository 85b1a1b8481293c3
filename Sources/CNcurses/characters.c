#define _XOPEN_SOURCE 700
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "CNcurses.h"
#include "shared.h"

static const char ascii[] = "ANSI_X3.4-1968";
static int has_own_bytes, is_console;

// Only LC_CTYPE: LC_ALL would also change how C prints numbers. A locale that is not installed, or
// that knows ASCII only (LANG unset or C, as in most containers), is taken for C.UTF-8, because
// the terminals in front of such systems speak UTF-8.
static void prepare(void) {
  const char *terminal = getenv("TERM");
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), ascii) == 0)
    setlocale(LC_CTYPE, "C.UTF-8");
  has_own_bytes =
    strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && strcmp(nl_langinfo(CODESET), ascii) != 0;
  is_console = terminal && strncmp(terminal, "linux", 5) == 0;
}

// Once, whichever thread comes first: the program has one, its tests have several.
void characters_prepare(void) {
  static pthread_once_t prepared = PTHREAD_ONCE_INIT;
  pthread_once(&prepared, prepare);
}

// The font of the Linux console has letters, but few signs and no shapes: not those of U+2010 to
// U+205F (punctuation) nor of U+2190 to U+2BFF (arrows, boxes, blocks, braille).
static int is_missing_on_console(uint32_t scalar) {
  return (scalar >= 0x2010 && scalar < 0x2060) || (scalar >= 0x2190 && scalar < 0x2C00);
}

int character_width(uint32_t scalar) {
  characters_prepare();
  if (is_console && is_missing_on_console(scalar)) return -1;
  return wcwidth((wchar_t)scalar);
}

int characters_have_own_bytes(void) { return has_own_bytes; }

int32_t character_from_byte(int byte) {
  static mbstate_t state;
  char bytes[] = {(char)byte};
  wchar_t character;
  size_t count = mbrtowc(&character, bytes, 1, &state);
  if (count == (size_t)-1) memset(&state, 0, sizeof state);
  return count == 1 ? (int32_t)character : -1;
}
