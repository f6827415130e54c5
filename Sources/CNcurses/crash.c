#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "cncurses.h"

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

static struct cnc_restoration crash_restoration;
static int crash_watchdog = -1;
static volatile sig_atomic_t crash_is_armed;
static volatile sig_atomic_t crash_signal;

void cnc_restore(const struct cnc_restoration *restoration) {
  // A terminal that reads nothing has no room for more: what it has not read is of no use any more.
  struct pollfd room = {.fd = restoration->terminal, .events = POLLOUT};
  if (poll(&room, 1, 200) == 0) tcflush(restoration->terminal, TCOFLUSH);
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

static void install(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

/// Ends the process by the signal that it crashed with, whatever the handler is still busy with.
static void end_now(int alarm) {
  (void)alarm;
  int signal_number = crash_signal;
  install(signal_number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  syscall(SYS_tgkill, getpid(), (pid_t)syscall(SYS_gettid), signal_number);
}

static void crashed(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  // A second crash while the first one is handled ends the process at once.
  for (int i = 0; i < crash_count; i++) install(crashes[i], SIG_DFL);
  crash_signal = signal_number;
  // A lock that the crashed thread holds must not keep the shell waiting.
  install(SIGALRM, end_now);
  setitimer(ITIMER_REAL, &(struct itimerval){.it_value = {.tv_usec = 600 * 1000}}, NULL);
  if (crash_is_armed) {
    crash_is_armed = 0;
    cnc_restore(&crash_restoration);
    tcflush(crash_restoration.terminal, TCIFLUSH);
    cnc_errors_show();
    cnc_watchdog_tell(crash_watchdog, false);
  }
  cnc_report_write(signal_number);
  errno = saved_errno;
  // A fault happens again when the handler returns to it, with its true address; a signal that was sent, or that
  // already stepped over its instruction, has to be sent again.
  bool faults_again = info->si_code > 0 && signal_number != SIGTRAP && signal_number != SIGSYS;
  if (!faults_again) syscall(SYS_tgkill, getpid(), (pid_t)syscall(SYS_gettid), signal_number);
}

void cnc_crash_catch(void) {
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, NULL);
  // The Swift runtime has taken this one as well.
  install(SIGQUIT, SIG_DFL);
  cnc_crash_stack();
}

bool cnc_crash_is_underway(void) { return crash_signal != 0; }

void cnc_crash_arm(const struct cnc_restoration *restoration, int watchdog) {
  crash_restoration = *restoration;
  crash_watchdog = watchdog;
  crash_is_armed = 1;
}

void cnc_crash_disarm(void) { crash_is_armed = 0; }

void cnc_crash_stack(void) {
  size_t size = 64 * 1024;
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}
