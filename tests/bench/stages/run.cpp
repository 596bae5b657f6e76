// Where the time of a run goes: the product's own run, with a watch around every writer. Prints
// each writer and the seconds of the processor it took, and the whole.
#include "cli/writers.hpp"
#include "clock.hpp"
#include "run/execute.hpp"

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <typeinfo>

namespace {

using namespace bpa;

using Seconds = std::map<std::string, double>;

/// `SummaryWriter` of `bpa::outputs::SummaryWriter`.
std::string name_of(const line::Writer& writer) {
    int status = 0;
    char* whole = abi::__cxa_demangle(typeid(writer).name(), nullptr, nullptr, &status);
    std::string name = status == 0 ? whole : "writer";
    std::free(whole);
    const auto colon = name.rfind(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
}

class Timed : public line::Writer {
public:
    Timed(std::unique_ptr<line::Writer> writer, Seconds& seconds)
        : writer_(std::move(writer)), seconds_(seconds[name_of(*writer_)]) {}

    void begin(const line::RunStart& start, line::Sink& sink) override {
        bench::Stopwatch watch;
        writer_->begin(start, sink);
        seconds_ += watch.seconds();
    }
    void add(const line::AssistantResult& who) override {
        bench::Stopwatch watch;
        writer_->add(who);
        seconds_ += watch.seconds();
    }
    void finish(const line::RunResult& run) override {
        bench::Stopwatch watch;
        writer_->finish(run);
        seconds_ += watch.seconds();
    }

private:
    std::unique_ptr<line::Writer> writer_;
    double& seconds_;
};

int measure(char** words) {
    Seconds seconds;
    bench::Stopwatch watch;
    const auto make = cli::all_writers(1);
    const std::string_view slips = words[4];
    const auto outcome = run::execute(
        {.employer = words[1],
         .rules = words[2],
         .out = words[3],
         .arguments = {.period = Month::from_civil(2025, 4).value(),
                       .payslips = slips == "pdf" ? run::Payslips::pdf : run::Payslips::text}},
        [&](const run::Arguments& arguments) {
            auto writers = make(arguments);
            for (auto& writer : writers) {
                writer = std::make_unique<Timed>(std::move(writer), seconds);
            }
            return writers;
        });
    for (const auto& [name, used] : seconds) {
        std::printf("%s\t%.6f\n", name.c_str(), used);
    }
    std::printf("whole\t%.6f\n", watch.seconds());
    return outcome.published ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count != 5) {
        std::fputs("usage: bpalonn-bench-run EMPLOYER RULES OUT text|pdf\n", stderr);
        return 2;
    }
    try {
        return measure(words);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
