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

bool cnc_scroll(int top, int height, int left, int width, int by) {
  WINDOW *area = derwin(curscr, height, width, top, left);
  if (area == NULL) return false;
  scrollok(area, TRUE);
  bool is_moved = wscrl(area, by) == OK;
  delwin(area);
  // What is the same in the old and the new frame is not in its place any more.
  if (is_moved) wtouchln(newscr, top, height, 1);
  return is_moved;
}
