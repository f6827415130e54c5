#define _GNU_SOURCE
#include <execinfo.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cncurses.h"

enum { note_count = 24, note_length = 32, frame_count = 64 };

static char folder[768], head[256];
static char size_line[32];
static char notes[note_count][note_length];
static atomic_uint note_next;

static void copy(char *target, size_t capacity, const char *source) {
  size_t length = strnlen(source, capacity - 1);
  memcpy(target, source, length);
  target[length] = 0;
}

void cnc_report_prepare(const char *in_folder, const char *words) {
  copy(folder, sizeof folder, in_folder);
  copy(head, sizeof head, words);
  // The first call loads a library, which must not happen in a signal handler.
  void *frames[1];
  backtrace(frames, 1);
}

void cnc_report_note(const char *name) {
  unsigned index = atomic_load(&note_next);
  copy(notes[index % note_count], note_length, name);
  atomic_store(&note_next, index + 1);
}

void cnc_report_size(int rows, int columns) { snprintf(size_line, sizeof size_line, "%dx%d", columns, rows); }

/// The digits of a number; for a signal handler, where `snprintf` is not safe.
static char *digits(char buffer[24], unsigned long number) {
  char *text = buffer + 23;
  *text = 0;
  do *--text = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  return text;
}

static void say(int file, const char *text) {
  ssize_t ignored = write(file, text, strlen(text));
  (void)ignored;
}

void cnc_report_write(int signal_number) {
  if (folder[0] == 0) return;
  char seconds[24], process[24], number[24], name[64] = "crash-", path[900];
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  strcat(strcat(strcat(name, digits(seconds, (unsigned long)now.tv_sec)), "-"),
         digits(process, (unsigned long)getpid()));
  strcat(name, ".txt");
  strcat(strcat(strcpy(path, folder), "/"), name);
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return;
  say(file, head);
  say(file, "\nended by signal ");
  say(file, digits(number, (unsigned long)signal_number));
  const char *abbreviation = sigabbrev_np(signal_number);
  if (abbreviation != NULL) {
    say(file, " SIG");
    say(file, abbreviation);
  }
  say(file, ", seconds since 1970: ");
  say(file, digits(seconds, (unsigned long)now.tv_sec));
  say(file, "\nscreen: ");
  say(file, size_line);
  say(file, "\ncommands, the last one last:");
  unsigned last = atomic_load(&note_next);
  for (unsigned i = last > note_count ? last - note_count : 0; i < last; i++) {
    say(file, " ");
    say(file, notes[i % note_count]);
  }
  say(file, "\nstack:\n");
  // The report is found at the next start, also when the stack is too broken to be walked.
  strcat(strcpy(path, folder), "/crash-unread");
  unlink(path);
  if (symlink(name, path) != 0) return;
  void *frames[frame_count];
  backtrace_symbols_fd(frames, backtrace(frames, frame_count), file);
  close(file);
}
