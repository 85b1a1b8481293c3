#define _XOPEN_SOURCE 700
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "CNcurses.h"
#include "shared.h"

// Only LC_CTYPE: LC_ALL would also change how C prints numbers. A locale that is not installed, or
// that knows ASCII only (LANG unset or C, as in most containers), is taken for C.UTF-8, because
// the terminals in front of such systems speak UTF-8.
static void prepare(void) {
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0)
    setlocale(LC_CTYPE, "C.UTF-8");
}

// Once, whichever thread comes first: the program has one, its tests have several.
void characters_prepare(void) {
  static pthread_once_t prepared = PTHREAD_ONCE_INIT;
  pthread_once(&prepared, prepare);
}

int character_width(uint32_t scalar) {
  characters_prepare();
  return wcwidth((wchar_t)scalar);
}

wchar_t character_writable(uint32_t scalar) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  if (scalar < 0x80) return (wchar_t)scalar;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, (wchar_t)scalar, &state) == (size_t)-1 ? L'?' : (wchar_t)scalar;
}
