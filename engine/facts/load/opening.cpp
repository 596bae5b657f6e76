#include "facts/load/checked_values.hpp"
#include "facts/load/hours.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/times.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

using line::AccountKind;

constexpr WholeRange years{1900, 2999};

/// Knows a balance of a person: its key and the account it opens.
struct Balance {
    std::string_view key;
    AccountKind account{};
};
constexpr std::array balances = {
    Balance{"gross_year_to_date", AccountKind::gross},
    Balance{"holiday_basis", AccountKind::holiday_basis},
    Balance{"holiday_earned", AccountKind::holiday_earned},
    Balance{"holiday_senior_earned", AccountKind::holiday_senior_earned},
    Balance{"holiday_paid", AccountKind::holiday_paid},
    Balance{"holiday_senior_paid", AccountKind::holiday_senior_paid},
    Balance{"pension_pay", AccountKind::pension_pay},
    Balance{"pension_employer", AccountKind::pension_employer},
    Balance{"pension_employee", AccountKind::pension_employee},
    Balance{"afp_pay", AccountKind::afp_pay},
    Balance{"afp_premium", AccountKind::afp_premium},
};

/// Knows two keys of which the first is a part of the second, and so cannot be more.
struct Part {
    std::string_view part;
    std::string_view whole;
};
constexpr std::array parts = {
    Part{"holiday_basis", "gross_year_to_date"},
    Part{"holiday_earned", "holiday_basis"},
    Part{"holiday_senior_earned", "holiday_basis"},
    Part{"pension_pay", "gross_year_to_date"},
    Part{"pension_employer", "pension_pay"},
    Part{"pension_employee", "pension_pay"},
    Part{"afp_pay", "gross_year_to_date"},
    Part{"afp_premium", "afp_pay"},
};
/// Knows a key that would be taken for zero if it were left out, and what asks for it: with a basis
/// alone the next run would book what it gives once more.
constexpr std::array needed = {
    KeyRule{"holiday_basis", "holiday_earned"},
    KeyRule{"holiday_basis", "holiday_senior_earned"},
    KeyRule{"holiday_earned", "holiday_basis"},
    KeyRule{"pension_pay", "pension_employer"},
    KeyRule{"pension_pay", "pension_employee"},
    KeyRule{"pension_employer", "pension_pay"},
    KeyRule{"afp_pay", "afp_premium"},
    KeyRule{"afp_premium", "afp_pay"},
};

/// Amounts of one entry, by key.
using Amounts = std::map<std::string_view, Money>;

void check_balances(const yaml::MappingReader& reader,
                    const Amounts& amounts,
                    const std::pair<std::string, int>& whose,
                    source::Diagnostics& diagnostics) {
    for (const KeyRule& rule : needed) {
        if (reader.has(rule.condition)) {
            need_key(reader, rule, diagnostics);
        }
    }
    for (const Part& pair : parts) {
        const auto part = amounts.find(pair.part);
        const auto whole = amounts.find(pair.whole);
        if (part == amounts.end() || whole == amounts.end() || part->second <= whole->second) {
            continue;
        }
        diagnostics.add(against(reader.place_of(pair.whole),
                                problem_at(reader,
                                           pair.part,
                                           "employer/opening-contradicts",
                                           {{"assistant", whose.first},
                                            {"year", std::to_string(whose.second)},
                                            {"part", std::string{pair.part}},
                                            {"part_amount", part->second.text()},
                                            {"whole", std::string{pair.whole}},
                                            {"whole_amount", whole->second.text()}})));
    }
}

std::optional<OpeningBalance> read_balance(const yaml::Node& node,
                                           const Facts& facts,
                                           const Directory& directory,
                                           source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{node, schemas::opening, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    Amounts amounts;
    for (const Balance& balance : balances) {
        if (const auto amount = get_amount(reader, balance.key, diagnostics)) {
            amounts.emplace(balance.key, *amount);
        }
    }
    if (!assistant || !year || !reader.ok()) {
        return std::nullopt;
    }
    OpeningBalance opening{*assistant, static_cast<int>(*year), {}, reader.place()};
    check_balances(
        reader, amounts, {facts.assistants.at(*assistant).id, opening.year}, diagnostics);
    for (const Balance& balance : balances) {
        if (const auto found = amounts.find(balance.key); found != amounts.end()) {
            opening.accounts.add(line::yearly(balance.account, opening.year), found->second);
        }
    }
    return opening;
}

/// A year of an assistant is stated once.
void order_balances(Facts& facts, const LoadContext& context) {
    auto& opening = facts.opening;
    std::sort(opening.begin(), opening.end(), [](const auto& a, const auto& b) {
        return std::tie(a.assistant, a.year, a.place) < std::tie(b.assistant, b.year, b.place);
    });
    for (std::size_t i = 1; i < opening.size(); ++i) {
        const auto& before = opening[i - 1];
        if (opening[i].assistant == before.assistant && opening[i].year == before.year) {
            context.diagnostics.add(
                against(before.place,
                        problem_at(opening[i].place,
                                   "employer/opening-twice",
                                   {{"assistant", facts.assistants.at(before.assistant).id},
                                    {"year", std::to_string(before.year)}})));
        }
    }
}

/// Working time fits the span it lies in, and overtime the working time.
bool fits(const yaml::MappingReader& reader,
          const EarlierWork& work,
          source::Diagnostics& diagnostics) {
    const auto length = work.end - work.start;
    const auto refuse = [&](std::string_view key, Minutes written, Minutes most) {
        diagnostics.add(problem_at(
            reader,
            key,
            "employer/worked-too-much",
            {{"key", std::string{key}}, {"written", written.text()}, {"most", most.text()}}));
    };
    if (length < work.working_time) {
        refuse("working_time", work.working_time, length);
        return false;
    }
    if (work.working_time < work.overtime) {
        refuse("overtime", work.overtime, work.working_time);
        return false;
    }
    return true;
}

std::optional<EarlierWork>
read_work(const yaml::Node& node, const Directory& directory, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::worked, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto start = get_instant(reader, "start", {}, context);
    const auto end = get_instant(reader, "end", {}, context);
    const auto working_time = reader.get_minutes("working_time");
    const auto overtime = reader.get_minutes("overtime");
    if (!assistant || !start || !end || !working_time || !overtime) {
        return std::nullopt;
    }
    if (*end <= *start) {
        diagnostics.add(problem_at(reader,
                                   "end",
                                   "hours/end-not-after-start",
                                   {{"start", wall_text(context.rules.clock, *start)},
                                    {"end", wall_text(context.rules.clock, *end)}}));
        return std::nullopt;
    }
    const EarlierWork work{*assistant, *start, *end, *working_time, *overtime, reader.place()};
    return fits(reader, work, diagnostics) ? std::optional{work} : std::nullopt;
}

/// Time that counts twice against a limit would make overtime out of nothing.
void check_earlier_overlaps(const Facts& facts, const LoadContext& context) {
    const auto report = [&](const EarlierWork& work, const source::Place& other) {
        context.diagnostics.add(
            against(other,
                    problem_at(work.place,
                               "employer/worked-overlaps",
                               {{"assistant", facts.assistants.at(work.assistant).id},
                                {"start", wall_text(context.rules.clock, work.start)},
                                {"end", wall_text(context.rules.clock, work.end)}})));
    };
    const auto& all = facts.earlier_work;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const EarlierWork& work = all[i];
        if (i > 0 && all[i - 1].assistant == work.assistant && work.start < all[i - 1].end) {
            report(work, all[i - 1].place);
        }
        const auto own =
            std::ranges::equal_range(facts.shifts, work.assistant, {}, &Shift::assistant);
        const auto shift = std::ranges::find_if(own, [&work](const Shift& one) {
            return one.start < work.end && work.start < one.end;
        });
        if (shift != own.end()) {
            report(work, shift->place);
        }
    }
}

void order_earlier_work(Facts& facts, const LoadContext& context) {
    std::sort(
        facts.earlier_work.begin(), facts.earlier_work.end(), [](const auto& a, const auto& b) {
            return std::tie(a.assistant, a.start, a.place) <
                   std::tie(b.assistant, b.start, b.place);
        });
    check_earlier_overlaps(facts, context);
}

/// The employer's own balances; a year is stated once.
void read_employer_balances(const yaml::Node* list,
                            line::Accounts& accounts,
                            source::Diagnostics& diagnostics) {
    if (list == nullptr) {
        return;
    }
    std::map<std::int64_t, source::Place> seen;
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::opening_employer, diagnostics};
        const auto year = get_whole_in(reader, "year", years, diagnostics);
        if (!year) {
            continue;
        }
        const auto [first, is_new] = seen.emplace(*year, reader.place());
        if (!is_new) {
            diagnostics.add(
                against(first->second,
                        problem_at(reader.place(),
                                   "employer/year-twice",
                                   {{"key", "employer"}, {"year", std::to_string(*year)}})));
            continue;
        }
        if (const auto used = get_amount(reader, "relief_used", diagnostics)) {
            accounts.add(line::yearly(AccountKind::relief, static_cast<int>(*year)), *used);
        }
        if (const auto pay = get_amount(reader, "household_pay", diagnostics)) {
            accounts.add(line::yearly(AccountKind::household_pay, static_cast<int>(*year)), *pay);
        }
    }
}

/// Hours used of a decision in a year with no day of the arrangement would never be counted.
bool runs_in(const Arrangement& arrangement,
             const yaml::MappingReader& reader,
             int year,
             source::Diagnostics& diagnostics) {
    const DateRange days{Month::from_civil(year, 1).value().first_day(),
                         Month::from_civil(year, 12).value().last_day()};
    if (arrangement.days.overlaps(days)) {
        return true;
    }
    diagnostics.add(
        against(arrangement.place,
                problem_at(reader,
                           "year",
                           "employer/decision-year",
                           {{"arrangement", arrangement.id}, {"year", std::to_string(year)}})));
    return false;
}

std::optional<OpeningDecision> read_decision(const yaml::Node& node,
                                             const Facts& facts,
                                             const Directory& directory,
                                             source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{node, schemas::opening_decision, diagnostics};
    const auto arrangement = look_up(reader,
                                     "arrangement",
                                     directory.arrangements,
                                     {"employer/unknown-arrangement", diagnostics});
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto used = reader.get_minutes("used");
    if (!arrangement || !year || !used ||
        !runs_in(
            facts.arrangements.at(*arrangement), reader, static_cast<int>(*year), diagnostics)) {
        return std::nullopt;
    }
    return OpeningDecision{*arrangement, static_cast<int>(*year), *used, reader.place()};
}

/// Hours used of decisions before the first run; an arrangement states a year once.
void read_decisions(const yaml::Node* list,
                    Facts& facts,
                    const Directory& directory,
                    source::Diagnostics& diagnostics) {
    if (list == nullptr) {
        return;
    }
    auto& all = facts.opening_decisions;
    for (const yaml::Node& item : list->items) {
        if (const auto decision = read_decision(item, facts, directory, diagnostics)) {
            all.push_back(*decision);
        }
    }
    const auto whose = [](const OpeningDecision& one) {
        return std::tie(one.arrangement, one.year);
    };
    std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) {
        return whose(a) != whose(b) ? whose(a) < whose(b) : a.place < b.place;
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (whose(all[i - 1]) == whose(all[i])) {
            diagnostics.add(
                against(all[i - 1].place,
                        problem_at(all[i].place,
                                   "employer/decision-twice",
                                   {{"arrangement", facts.arrangements.at(all[i].arrangement).id},
                                    {"year", std::to_string(all[i].year)}})));
        }
    }
}

} // namespace

void read_opening(Facts& facts, const Directory& directory, const LoadContext& context) {
    // One entry at a time: there is one for each assistant.
    const auto balance = [&](const yaml::Node& item) {
        if (auto read = read_balance(item, facts, directory, context.diagnostics)) {
            facts.opening.push_back(std::move(*read));
        }
    };
    const auto work = [&](const yaml::Node& item) {
        if (const auto read = read_work(item, directory, context)) {
            facts.earlier_work.push_back(*read);
        }
    };
    const auto root =
        read_file(context, "opening.yaml", true, {{"opening", balance}, {"worked", work}});
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::opening_file, context.diagnostics};
    facts.first_period = reader.get_month("first_period");
    facts.first_period_place = reader.place_of("first_period");
    (void)reader.get_sequence("opening"); // whether it is there, and is one
    (void)reader.get_sequence("worked");
    order_balances(facts, context);
    order_earlier_work(facts, context);
    read_employer_balances(
        reader.get_sequence("employer"), facts.employer_opening, context.diagnostics);
    read_decisions(reader.get_sequence("decision"), facts, directory, context.diagnostics);
    read_opening_counters(reader.get_sequence("counters"), facts, directory, context);
}

} // namespace bpa::facts
