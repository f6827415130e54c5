#ifndef CNCURSES_H
#define CNCURSES_H

// What Swift cannot import from ncurses (macros, global variables), and the two pieces of code that must run where
// Swift must not: in a signal handler and in a forked child.

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <wchar.h>

static inline WINDOW *cnc_screen(void) { return stdscr; }
static inline WINDOW *cnc_shown_screen(void) { return curscr; }

static inline attr_t cnc_attributes(bool bold, bool dim, bool reversed, bool underlined) {
  return (bold ? A_BOLD : A_NORMAL) | (dim ? A_DIM : A_NORMAL) | (reversed ? A_REVERSE : A_NORMAL) |
         (underlined ? A_UNDERLINE : A_NORMAL);
}

/// Colours and pairs of colours that the terminal has.
static inline int cnc_colours(void) { return COLORS; }
static inline int cnc_colour_pairs(void) { return COLOR_PAIRS; }

/// A cell with a character in a pair of colours, which may be any of ::cnc_colour_pairs.
static inline cchar_t cnc_cell(wchar_t glyph, int pair) {
  cchar_t cell;
  wchar_t text[2] = {glyph, 0};
  setcchar(&cell, text, A_NORMAL, (short)(pair > 255 ? 255 : pair), &pair);
  return cell;
}

/// Columns that ncurses gives to a character: 0, 1 or 2; -1 for one that cannot be shown.
int cnc_columns(wchar_t character);

/// The terminal's string for a terminfo capability, or NULL when it has none.
const char *cnc_capability(const char *name);

/// Adds bytes to those of the next frame, so that both leave in one write.
void cnc_send_with_frame(const char *bytes, size_t length);

/// From now on WINCH CONT TSTP TERM HUP INT QUIT are only noted, on whatever thread they land. Returns a descriptor
/// that is readable when one came.
int cnc_signals_catch(void);
/// The signals do again what they do to a program that does not care.
void cnc_signals_release(void);
/// The signals that came since the last time, as bits by their number.
unsigned long cnc_signals_take(void);
/// Stops the process and its whole job, as the terminal would on ^Z; returns when it is continued.
void cnc_stop_job(void);

/// How a terminal is given back: where it is, its settings, and the bytes that undo what the program switched on.
struct cnc_restoration {
  int terminal;
  struct termios settings;
  /// The settings while the program runs.
  struct termios raw_settings;
  char bytes[512];
  size_t length;
};

/// Gives the terminal back now. Safe in a signal handler.
void cnc_restore(const struct cnc_restoration *restoration);

/// What is written to standard error from now on, by us, by the runtime before it traps or by programs that we start,
/// is kept and not drawn over the screen, if it would go to a terminal.
void cnc_errors_hold(void);
/// Standard error is the terminal again, and says what was kept. Safe in a signal handler.
void cnc_errors_show(void);

/// From now on a crash (SEGV BUS ILL TRAP FPE ABRT SYS) first gives the terminal back and tells the watchdog, and then
/// takes its usual course, so that the true cause is kept. `watchdog` may be -1.
void cnc_crash_arm(const struct cnc_restoration *restoration, int watchdog);
/// While the terminal belongs to someone else a crash leaves it alone.
void cnc_crash_disarm(void);
/// Gives the calling thread a stack of its own for signal handlers, so that an overflown stack is handled too.
void cnc_crash_stack(void);

/// Starts a child that gives the terminal back if this process vanishes (SIGKILL). Returns the descriptor to speak to
/// it, or -1 if it could not be started.
int cnc_watchdog_start(const struct cnc_restoration *restoration);
/// Tells the watchdog whether the terminal is ours. Safe in a signal handler.
void cnc_watchdog_tell(int watchdog, bool is_ours);

#endif
