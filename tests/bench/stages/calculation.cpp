// C: what calculation costs by itself. Everything is read first; then everybody is calculated, with
// lines, rates, segments and their derivations, one after the other and forgotten again. Prints
// each stage and the seconds of the processor it took. Agreements named after the rules are loaded
// as well, though nobody is paid by them: what they cost is what a large tree of rules costs
// everybody.
#include "calc/calculate.hpp"
#include "clock.hpp"
#include "facts/load/load.hpp"
#include "month/month.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "run/start.hpp"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace bpa;

struct Loaded {
    rulebook::Rules rules;
    facts::Facts facts;
    calc::Settings settings;
};

/// Reads as a first run does; throws when there is anything to complain of.
Loaded
load(source::Inputs& inputs, const std::vector<std::string>& unused, bench::Stopwatch& watch) {
    const Month period = Month::from_civil(2025, 4).value();
    source::Diagnostics problems;
    auto rules = rulebook::load_base_rules(inputs, problems);
    auto employer = rules ? facts::load_employer(inputs, *rules, problems)
                          : std::optional<facts::EmployerFile>{};
    if (!employer) {
        throw std::runtime_error("the rules or the employer cannot be read");
    }
    facts::load_arrangements(inputs, *employer, *rules);
    auto agreements = employer->agreements;
    for (const auto& id : unused) {
        agreements.push_back({id, {}});
    }
    rulebook::load_rulebooks(*rules, inputs, agreements, employer->options, problems);
    std::printf("rules\t%.6f\n", watch.seconds());
    const calc::Settings settings{
        .period = period,
        .period_days = facts::period_days(employer->employer, period).value(),
        .payment_date = facts::payment_date(employer->employer, period, rules->calendar).value()};
    auto facts =
        facts::load_facts(inputs, std::move(*employer), *rules, {.period = period}, problems);
    if (!facts || !problems.empty()) {
        throw std::runtime_error("the folder has problems; bpalonn check tells them");
    }
    std::printf("facts\t%.6f\n", watch.seconds());
    return {std::move(*rules), std::move(*facts), settings};
}

struct Sums {
    std::size_t lines = 0;
    std::size_t segments = 0;
    Money net;
};

/// Has a name of its own in the program, so that its instructions can be counted alone.
[[gnu::noinline]] Sums calculate_everybody(const Loaded& all, const source::SourceFiles& files) {
    run::PriorState none;
    const run::Start start{all.facts, none.balances, none.paid};
    Sums sums;
    const tax::Tables tables{all.rules.law.tax_tables};
    for (std::uint32_t i = 0; i < all.facts.assistants.size(); ++i) {
        const auto& assistant = all.facts.assistants[i];
        auto outcome = calc::calculate(
            all.facts, all.rules, all.settings, start.of(i, all.settings.period), i, files);
        month::PersonMonth month{.facts = all.facts,
                                 .rules = all.rules,
                                 .settings = all.settings,
                                 .tax_tables = tables,
                                 .assistant = assistant,
                                 .result = outcome.result,
                                 .problems = outcome.problems};
        month::settle_holiday_pay(month);
        month::settle_person(month);
        sums.lines += outcome.result.lines.size();
        sums.segments += outcome.result.segments.size();
        sums.net += outcome.result.totals.net;
    }
    return sums;
}

void calculate(const Loaded& all, const source::SourceFiles& files, bench::Stopwatch& watch) {
    watch.seconds();
    const Sums sums = calculate_everybody(all, files);
    std::printf("calculation\t%.6f\n", watch.seconds());
    std::fprintf(stderr,
                 "%zu lines, %zu segments, net %s kr\n",
                 sums.lines,
                 sums.segments,
                 sums.net.text().c_str());
}

} // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fputs("usage: bpalonn-bench-calculation EMPLOYER RULES [UNUSED-AGREEMENT…]\n", stderr);
        return 2;
    }
    try {
        bench::Stopwatch watch;
        source::Inputs inputs{run::disk_source(words[1], words[2])};
        const auto loaded = load(inputs, {words + 3, words + count}, watch);
        calculate(loaded, inputs.files(), watch);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
