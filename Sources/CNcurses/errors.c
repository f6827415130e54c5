#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cncurses.h"

static int held = -1, shown = -1;

void cnc_errors_hold(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  held = memfd_create("standard error", MFD_CLOEXEC);
  shown = dup(STDERR_FILENO);
  if (held >= 0 && shown >= 0) dup2(held, STDERR_FILENO);
}

void cnc_errors_show(void) {
  if (held < 0 || shown < 0) return;
  dup2(shown, STDERR_FILENO);
  char part[512];
  // A program that talks a lot must not flood the terminal afterwards.
  for (off_t offset = 0; offset < 16 * 1024;) {
    ssize_t count = pread(held, part, sizeof part, offset);
    if (count <= 0) break;
    offset += count;
    if (write(STDERR_FILENO, part, (size_t)count) < 0 && errno != EINTR) break;
  }
  close(held);
  held = -1;
}
