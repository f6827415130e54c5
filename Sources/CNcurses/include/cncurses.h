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

/// Moves an area of what ncurses draws up by so many rows, or down, and blanks the others: the next frame draws what differs from
/// that. Also tells ncurses that the terminal has done the same, if it has. Returns false when nothing was changed.
bool cnc_scroll(int top, int height, int left, int width, int by, bool is_moved_by_terminal);

/// From now on WINCH CONT TSTP TERM HUP INT QUIT are only noted, on whatever thread they land. Returns a descriptor
/// that is readable when one came. After those that end a program, a thread that is held in writing to the terminal
/// (::cnc_output_begins) is let go, and what the terminal has not read is lost.
int cnc_signals_catch(int terminal);
/// The signals do again what they do to a program that does not care. In one that ends by itself, TERM HUP INT do nothing.
void cnc_signals_release(bool ignores_endings);
/// The signals that came since the last time, as bits by their number.
unsigned long cnc_signals_take(void);
/// Stops the process and its whole job, as the terminal would on ^Z; returns true when it is continued, and false if
/// it could not be stopped.
bool cnc_stop_job(void);
/// The calling thread begins and ends writing to the terminal. Calls may be nested; only one thread may make them.
void cnc_output_begins(void);
void cnc_output_ends(void);

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

/// From now on a crash (SEGV BUS ILL TRAP FPE ABRT SYS) of the process, or of the calling thread by an overflown stack,
/// is handled here: the terminal is given back if it is armed, the report is written, and the process ends by the same
/// signal within a second. The Swift runtime's handlers, which may start a debugger that waits for keys, are replaced
/// whatever the environment says.
void cnc_crash_catch(void);
/// Whether a crash is being handled by some thread: nobody may draw any more.
bool cnc_crash_is_underway(void);
/// From now on a crash gives the terminal back and tells the watchdog, which may be -1.
void cnc_crash_arm(const struct cnc_restoration *restoration, int watchdog);
/// While the terminal belongs to someone else a crash leaves it alone.
void cnc_crash_disarm(void);
/// Gives the calling thread a stack of its own for signal handlers, so that an overflown stack is handled too.
void cnc_crash_stack(void);

/// Where a crash is reported, in a file `crash-….txt` of 0600 that the link `crash-unread` beside it leads to, and the words
/// that the report begins with. Must be called before ::cnc_report_note.
void cnc_report_prepare(const char *folder, const char *words);
/// Notes the name of a command for the report, which says the last of them. For one thread at a time.
void cnc_report_note(const char *name);
/// The size of the screen, for the report.
void cnc_report_size(int rows, int columns);
/// Writes the report, if there is a place for it. Safe in a signal handler, as far as walking the stack is.
void cnc_report_write(int signal_number);

/// Starts a child that gives the terminal back if this process vanishes (SIGKILL). Returns the descriptor to speak to
/// it, or -1 if it could not be started.
int cnc_watchdog_start(const struct cnc_restoration *restoration);
/// Tells the watchdog whether the terminal is ours. Safe in a signal handler.
void cnc_watchdog_tell(int watchdog, bool is_ours);

#endif
