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

// ncurses keeps a number for each row of its picture of the screen, by which it would find the rows that were moved and move
// them once more. Where a part of a row is made unknown the number is too; the part is put back.
static void forget_numbers(int top, int height, int left) {
  WINDOW *edge = derwin(curscr, height, 1, top, left);
  if (edge == NULL) return;
  cchar_t cells[height][2];
  for (int row = 0; row < height; row++) mvwin_wchnstr(curscr, top + row, left, cells[row], 1);
  wredrawln(edge, 0, height);
  for (int row = 0; row < height; row++) mvwadd_wchnstr(curscr, top + row, left, cells[row], 1);
  delwin(edge);
}

static bool move_rows(WINDOW *picture, int top, int height, int left, int width, int by) {
  WINDOW *part = derwin(picture, height, width, top, left);
  if (part == NULL) return false;
  scrollok(part, TRUE);
  bool is_moved = wscrl(part, by) == OK;
  delwin(part);
  // That has marked all of the picture, of which nothing is other than before but what was moved.
  if (is_moved) untouchwin(picture);
  return is_moved;
}

bool cnc_scroll(int top, int height, int left, int width, int by, bool is_moved_by_terminal) {
  // What is drawn, and what shall be on the screen.
  bool is_moved =
    move_rows(stdscr, top, height, left, width, by) && move_rows(newscr, top, height, left, width, by);
  if (is_moved && is_moved_by_terminal) {
    int row, column;
    getyx(curscr, row, column);
    forget_numbers(top, height, left);
    is_moved = move_rows(curscr, top, height, left, width, by);
    wmove(curscr, row, column);
  }
  // The screen is not what shall be on it.
  if (!is_moved || !is_moved_by_terminal) wtouchln(newscr, top, height, 1);
  return is_moved;
}
