// Runs a command once and says what it cost, as one line of tab-separated values: label, seconds,
// seconds of user time, of system time, peak memory in kB, instructions (0 where the machine does
// not count them).
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <linux/perf_event.h>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Counts instructions in user space from the moment the child becomes the command; −1 when the
/// kernel or the machine does not.
int open_counter() {
    perf_event_attr what{};
    what.type = PERF_TYPE_HARDWARE;
    what.size = sizeof(what);
    what.config = PERF_COUNT_HW_INSTRUCTIONS;
    what.disabled = 1;
    what.inherit = 1;
    what.enable_on_exec = 1;
    what.exclude_kernel = 1;
    what.exclude_hv = 1;
    return static_cast<int>(syscall(SYS_perf_event_open, &what, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// In the child: one core, the output to a file, and then the command.
[[noreturn]] void become(char** command, const char* output, int core) {
    if (core >= 0) {
        cpu_set_t cores;
        CPU_ZERO(&cores);
        CPU_SET(static_cast<unsigned>(core), &cores);
        sched_setaffinity(0, sizeof(cores), &cores);
    }
    const int file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    execvp(command[0], command);
    _exit(127);
}

struct Cost {
    double wall = 0;
    rusage use{};
    std::uint64_t instructions = 0;
    int status = 0;
};

Cost run(char** command, const char* output, int core) {
    using Clock = std::chrono::steady_clock;
    Cost cost;
    const auto begin = Clock::now();
    // Opened here and taken along by the child; it begins to count when the child becomes the
    // command.
    const int counter = open_counter();
    const pid_t child = fork();
    if (child == 0) {
        become(command, output, core);
    }
    wait4(child, &cost.status, 0, &cost.use);
    cost.wall = std::chrono::duration<double>(Clock::now() - begin).count();
    if (counter >= 0) {
        if (read(counter, &cost.instructions, sizeof(cost.instructions)) < 0) {
            cost.instructions = 0;
        }
        close(counter);
    }
    return cost;
}

} // namespace

int main(int count, char** words) {
    // bpalonn-bench-time LABEL OUTPUT CORE COMMAND…
    if (count < 5) {
        std::fputs("usage: bpalonn-bench-time LABEL OUTPUT CORE COMMAND...\n"
                   "CORE is the number of the core to stay on, or any\n",
                   stderr);
        return 2;
    }
    const int core = std::strcmp(words[3], "any") == 0 ? -1 : std::stoi(words[3]);
    const Cost cost = run(words + 4, words[2], core);
    if (!WIFEXITED(cost.status) || WEXITSTATUS(cost.status) != 0) {
        std::fprintf(stderr, "%s failed; its output is in %s\n", words[4], words[2]);
        return 1;
    }
    std::printf("%s\t%.6f\t%.6f\t%.6f\t%ld\t%llu\n",
                words[1],
                cost.wall,
                seconds(cost.use.ru_utime),
                seconds(cost.use.ru_stime),
                cost.use.ru_maxrss,
                static_cast<unsigned long long>(cost.instructions));
    return 0;
}
