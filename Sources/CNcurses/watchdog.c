#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cncurses.h"

static const char ours = '1', not_ours = '0';

/// Whether the terminal is still as the dead program had set it: a shell that was faster has set its own.
static bool is_still_raw(const struct cnc_restoration *restoration) {
  struct termios now;
  if (tcgetattr(restoration->terminal, &now) != 0) return false;
  return now.c_lflag == restoration->raw_settings.c_lflag && now.c_iflag == restoration->raw_settings.c_iflag;
}

/// Sleeps until the program is gone. Runs in a forked child of a program with threads: system calls only.
static _Noreturn void watch(const struct cnc_restoration *restoration, int pipe_end) {
  // A session of its own: signals to the program's group do not reach it, and it may set a terminal that is not its.
  setsid();
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  // Pipes of the caller's must not stay open because of this child.
  unsigned low = (unsigned)(pipe_end < restoration->terminal ? pipe_end : restoration->terminal);
  unsigned high = (unsigned)(pipe_end < restoration->terminal ? restoration->terminal : pipe_end);
  if (low > 0) close_range(0, low - 1, 0);
  if (high > low + 1) close_range(low + 1, high - 1, 0);
  close_range(high + 1, ~0U, 0);
  char state = ours;
  for (;;) {
    char told;
    ssize_t count = read(pipe_end, &told, 1);
    if (count == 1) {
      state = told;
    } else if (count == 0 || errno != EINTR) {
      break;
    }
  }
  if (state != ours) _exit(0);
  // A shell that was faster has set the terminal for itself: its settings stay, and only the screen is given back.
  struct cnc_restoration gift = *restoration;
  if (!is_still_raw(restoration) && tcgetattr(restoration->terminal, &gift.settings) != 0) _exit(0);
  cnc_restore(&gift);
  _exit(0);
}

int cnc_watchdog_start(const struct cnc_restoration *restoration) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  // _Fork runs none of the handlers that a fork in a program with threads would run.
  pid_t child = _Fork();
  if (child == 0) {
    // The second child belongs to init, so that nobody has to wait for it.
    pid_t watchdog = _Fork();
    if (watchdog != 0) _exit(0);
    close(ends[1]);
    watch(restoration, ends[0]);
  }
  close(ends[0]);
  if (child < 0) {
    close(ends[1]);
    return -1;
  }
  int status;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return ends[1];
}

void cnc_watchdog_tell(int watchdog, bool is_ours) {
  if (watchdog < 0) return;
  ssize_t count;
  do count = write(watchdog, is_ours ? &ours : &not_ours, 1);
  while (count < 0 && errno == EINTR);
}
