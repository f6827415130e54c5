#define _GNU_SOURCE
#include "cncurses.h"

#include <term.h>

// Appends to the buffer that ncurses writes at the end of a frame. It is exported but not documented; without it the
// marks around a frame and the cursor's visibility would each cost a write of their own. What to do without it says
// docs/decisions/0009-marks-leave-with-their-frame.md.
extern int _nc_outch(int character);

int cnc_columns(wchar_t character) { return wcwidth(character); }

const char *cnc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

void cnc_send_with_frame(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) _nc_outch((unsigned char)bytes[i]);
}
