#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "cncurses.h"

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { caught_count = sizeof caught / sizeof caught[0] };
static const unsigned long endings = 1UL << SIGTERM | 1UL << SIGHUP | 1UL << SIGINT | 1UL << SIGQUIT;

static atomic_ulong came;
static int came_descriptor = -1;

/// The terminal's thread while it writes: since when, in milliseconds, and 0 when it does not.
static atomic_long writing_since;
static int writing_depth;
static pthread_t writer;
static int ending_descriptor = -1, ending_terminal = -1;
static atomic_bool is_caught;

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void note(int signal_number) {
  int saved_errno = errno;
  atomic_fetch_or(&came, 1UL << signal_number);
  eventfd_write(came_descriptor, 1);
  if (endings >> signal_number & 1) eventfd_write(ending_descriptor, 1);
  errno = saved_errno;
}

static void install(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

/// A terminal that reads nothing holds the thread that writes to it. When the program is told to end, what is on its way
/// is thrown away as often as that happens: nobody will look at it.
static void *make_room(void *unused) {
  (void)unused;
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, NULL);
  eventfd_t count;
  for (;;) {
    if (eventfd_read(ending_descriptor, &count) != 0) continue;
    while (atomic_load(&is_caught)) {
      long since = atomic_load(&writing_since);
      if (since != 0 && now() - since > 250) {
        tcflush(ending_terminal, TCOFLUSH);
        // The kernel looks for room again when the call is restarted.
        pthread_kill(writer, SIGWINCH);
      }
      usleep(50 * 1000);
    }
  }
  return NULL;
}

void cnc_output_begins(void) {
  if (writing_depth++ > 0) return;
  // A thread that was started by a thread of a pool has the pool's mask, under which nothing would interrupt a write.
  sigset_t waking;
  sigemptyset(&waking);
  sigaddset(&waking, SIGWINCH);
  pthread_sigmask(SIG_UNBLOCK, &waking, NULL);
  writer = pthread_self();
  atomic_store(&writing_since, now());
}

void cnc_output_ends(void) {
  if (--writing_depth == 0) atomic_store(&writing_since, 0);
}

int cnc_signals_catch(int terminal) {
  ending_terminal = terminal;
  atomic_store(&is_caught, true);
  if (came_descriptor < 0) {
    came_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    ending_descriptor = eventfd(0, EFD_CLOEXEC);
    pthread_t thread;
    if (pthread_create(&thread, NULL, make_room, NULL) == 0) pthread_detach(thread);
  }
  for (int i = 0; i < caught_count; i++) install(caught[i], note);
  return came_descriptor;
}

void cnc_signals_release(bool ignores_endings) {
  atomic_store(&is_caught, false);
  for (int i = 0; i < caught_count; i++) {
    // Whoever does not want to wait for the end has ^\ still.
    bool is_ignored = ignores_endings && endings >> caught[i] & 1 && caught[i] != SIGQUIT;
    install(caught[i], is_ignored ? SIG_IGN : SIG_DFL);
  }
}

unsigned long cnc_signals_take(void) {
  eventfd_t count;
  eventfd_read(came_descriptor, &count);
  return atomic_exchange(&came, 0);
}

bool cnc_stop_job(void) {
  long before = now();
  // The rest of the job first, then this process by its own thread: a signal to the process would be taken by some
  // other thread, and this one would run on for a moment.
  install(SIGCONT, SIG_DFL);
  install(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  // A signal that is blocked stays pending even where it is ignored, and the main thread blocks all for a moment after each
  // stop. Ignoring it once more throws it away: it would stop the process here, and the one below again when the job is
  // brought to the front.
  install(SIGTSTP, SIG_IGN);
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
  // Where no shell looks after the job the kernel does not stop it.
  return now() - before > 20;
}
