#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "cncurses.h"

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { caught_count = sizeof caught / sizeof caught[0] };

static atomic_ulong came;
static int came_descriptor = -1;

static void note(int signal_number) {
  int saved_errno = errno;
  atomic_fetch_or(&came, 1UL << signal_number);
  eventfd_write(came_descriptor, 1);
  errno = saved_errno;
}

static void install(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

int cnc_signals_catch(void) {
  if (came_descriptor < 0) came_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  for (int i = 0; i < caught_count; i++) install(caught[i], note);
  return came_descriptor;
}

void cnc_signals_release(void) {
  for (int i = 0; i < caught_count; i++) install(caught[i], SIG_DFL);
}

unsigned long cnc_signals_take(void) {
  eventfd_t count;
  eventfd_read(came_descriptor, &count);
  return atomic_exchange(&came, 0);
}

void cnc_stop_job(void) {
  // The rest of the job first, then this process by its own thread: a signal to the process would be taken by some
  // other thread, and this one would run on for a moment.
  install(SIGCONT, SIG_DFL);
  install(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  install(SIGTSTP, SIG_DFL);
  // A thread that was started by a thread of a pool has the pool's mask, under which the signal would only wait.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  install(SIGTSTP, note);
  install(SIGCONT, note);
}
