import CNcurses
import Glibc
import Synchronization

/// The one thread that touches ncurses, as the executor of ``Terminal`` and of whoever draws on it: it runs their jobs and
/// sleeps between them until a job, a key or a signal comes. Tasks that prefer it go on there when what they wait for comes.
final class TerminalThread: SerialExecutor, TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  /// The thread's `pthread_t`, or 0 before it runs.
  private let identity = Atomic<UInt>(0)
  /// Readable while there may be jobs.
  let wakeDescriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = jobs.withLock { jobs in
      jobs.append(job)
      return jobs.count == 1
    }
    // The thread looks by itself before it sleeps.
    if isFirst, identity.load(ordering: .relaxed) != pthread_self() { eventfd_write(wakeDescriptor, 1) }
  }

  func checkIsolated() {
    precondition(identity.load(ordering: .relaxed) == pthread_self(), "only the terminal's thread may touch the screen")
  }

  /// Runs the jobs that wait, in order. Only for the thread itself.
  ///
  /// - Returns: whether none follow from them. The terminal is heard before those that do: what is typed overtakes.
  func runJobs() -> Bool {
    var count: eventfd_t = 0
    eventfd_read(wakeDescriptor, &count)
    let waiting = jobs.withLock { jobs in
      let waiting = jobs
      jobs.removeAll(keepingCapacity: true)
      return waiting
    }
    for job in waiting {
      job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
    }
    return jobs.withLock { $0.isEmpty }
  }

  /// Starts the thread. It lasts as long as the process.
  func start(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(thread: self, body: body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        work.thread.identity.store(pthread_self(), ordering: .relaxed)
        cnc_crash_stack()
        work.body()
        return nil
      }, work.toOpaque())
    precondition(status == 0, "no thread could be started")
  }

  private final class Work: Sendable {
    let thread: TerminalThread
    let body: @Sendable () -> Void

    init(thread: TerminalThread, body: @escaping @Sendable () -> Void) {
      self.thread = thread
      self.body = body
    }
  }
}
