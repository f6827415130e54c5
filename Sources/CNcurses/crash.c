#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cncurses.h"

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

static struct cnc_restoration crash_restoration;
static int crash_watchdog = -1;
static volatile sig_atomic_t crash_is_armed;
static bool crash_is_installed;
static struct sigaction usual_course[crash_count];

void cnc_restore(const struct cnc_restoration *restoration) {
  size_t sent = 0;
  while (sent < restoration->length) {
    ssize_t count = write(restoration->terminal, restoration->bytes + sent, restoration->length - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (count == 0 || errno != EINTR) {
      break;
    }
  }
  tcsetattr(restoration->terminal, TCSANOW, &restoration->settings);
}

static void crashed(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  if (crash_is_armed) {
    crash_is_armed = 0;
    cnc_restore(&crash_restoration);
    cnc_errors_show();
    cnc_watchdog_tell(crash_watchdog, false);
  }
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] == signal_number) sigaction(signal_number, &usual_course[i], NULL);
  }
  errno = saved_errno;
  // A fault happens again when the handler returns to it, with its true address; a signal that was sent, or that
  // already stepped over its instruction, has to be sent again.
  bool faults_again = info->si_code > 0 && signal_number != SIGTRAP && signal_number != SIGSYS;
  if (!faults_again) syscall(SYS_tgkill, getpid(), (pid_t)syscall(SYS_gettid), signal_number);
}

void cnc_crash_arm(const struct cnc_restoration *restoration, int watchdog) {
  crash_restoration = *restoration;
  crash_watchdog = watchdog;
  if (!crash_is_installed) {
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &usual_course[i]);
    crash_is_installed = true;
  }
  crash_is_armed = 1;
}

void cnc_crash_disarm(void) { crash_is_armed = 0; }

void cnc_crash_stack(void) {
  size_t size = 64 * 1024;
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}
