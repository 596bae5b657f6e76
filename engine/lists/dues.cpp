#include "lists/dues.hpp"

#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace bpa::lists {
namespace {

/// The employments a line is of: one, or none when it is of the person as a whole.
const facts::Employment* employment_of(const facts::Assistant& who, std::uint32_t number) {
    const auto found = std::ranges::find(who.employments, number, &facts::Employment::number);
    return found == who.employments.end() ? nullptr : &*found;
}

/// The union of an employment on a day; empty when it says none.
std::string union_on(const facts::Employment& employment, Date day) {
    const auto* member = facts::in_force(employment.union_name, day);
    return member == nullptr ? std::string{} : member->value;
}

/// What a member paid in a run, by union and alias: taken, and given back.
struct Paid {
    Money taken;
    Money given_back;
    std::uint32_t employment = 0;
    std::string period;
};
using PaidByUnion = std::map<std::string, std::map<std::string, Paid>>;

PaidByUnion paid_in(const RunFigures& run, const FindPerson& find) {
    PaidByUnion all;
    for (const auto& line : run.dues) {
        const auto* who = find(line.assistant);
        BPA_CHECK(who != nullptr); // whoever has lines stands in the copies
        const auto* employment = employment_of(*who, line.employment);
        const auto name =
            employment == nullptr ? std::string{} : union_on(*employment, line.earned_on);
        auto& paid = all[name][line.assistant];
        (line.amount < Money{} ? paid.given_back : paid.taken) += line.amount;
        paid.employment = line.employment;
        paid.period = line.period;
    }
    return all;
}

/// Whether a membership of the union began in the period.
bool started_in(const facts::Employment& employment, const std::string& name, Month period) {
    return std::ranges::any_of(employment.union_name, [&](const auto& member) {
        return member.value == name && Month::of(member.from) == period;
    });
}

DuesReason why_nothing(const facts::Assistant& who,
                       std::uint32_t number,
                       const std::string& name,
                       Month period) {
    const auto* employment = employment_of(who, number);
    if (employment == nullptr) {
        return DuesReason::no_dues;
    }
    const DateRange days{period.first_day(), period.last_day()};
    if (employment->days.last && *employment->days.last <= *days.last) {
        return DuesReason::ended_employment;
    }
    if (union_on(*employment, *days.last) != name) {
        return DuesReason::ended_membership;
    }
    const bool is_on_leave = std::ranges::any_of(
        employment->leaves, [&](const auto& leave) { return leave.days.overlaps(days); });
    return is_on_leave ? DuesReason::on_leave : DuesReason::no_dues;
}

DuesRow row_of(const facts::Assistant& who, std::string period, Money dues, DuesReason reason) {
    return {.national_id = who.national_id,
            .family_name = who.family_name,
            .given_name = who.given_name,
            .assistant = who.id,
            .period = std::move(period),
            .dues = dues,
            .reason = reason};
}

void add_rows(UnionList& list, const facts::Assistant& who, const Paid& paid, Month period) {
    const auto* employment = employment_of(who, paid.employment);
    const bool is_new = employment != nullptr && started_in(*employment, list.union_name, period);
    const auto reason = is_new ? DuesReason::started : DuesReason::none;
    if (paid.taken != Money{} || paid.given_back == Money{}) {
        list.rows.push_back(row_of(who, paid.period, paid.taken, reason));
    }
    if (paid.given_back != Money{}) {
        list.rows.push_back(row_of(who, paid.period, paid.given_back, DuesReason::none));
    }
}

/// Where the dues of a union are paid, as the run's own step for them has it.
line::Payee payee_of(const facts::Employer& employer, const std::string& name, Date paid) {
    line::Payee payee{.name = name};
    for (const auto& account : employer.unions) {
        if (account.value.name == name && account.from <= paid) {
            payee = account.value.payee;
        }
    }
    return payee;
}

/// Letters and digits of a name for a file: `nordic-union`.
std::string file_word(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> spelled{
        {{"æ", "ae"}, {"ø", "o"}, {"å", "a"}, {"Æ", "ae"}, {"Ø", "o"}, {"Å", "a"}}};
    std::string word;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto rest = name.substr(i);
        const auto* const letter = std::ranges::find_if(
            spelled, [&](const auto& each) { return rest.starts_with(each.first); });
        const char c = name[i];
        const bool is_upper = c >= 'A' && c <= 'Z';
        if (letter != spelled.end()) {
            word += letter->second;
            ++i;
        } else if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!word.empty() && word.back() != '-') {
            word += '-';
        }
    }
    while (word.ends_with('-')) {
        word.pop_back();
    }
    return word.empty() ? "not-stated" : word;
}

/// Members who paid in the period before and pay nothing now.
void add_stopped(UnionList& list,
                 const std::map<std::string, Paid>& before,
                 const std::map<std::string, Paid>& now,
                 const DuesSources& sources) {
    const Month period = sources.run.run.manifest.arguments.period;
    for (const auto& [alias, paid] : before) {
        const auto* who = sources.find(alias);
        if (paid.taken != Money{} && !now.contains(alias) && who != nullptr) {
            list.rows.push_back(
                row_of(*who,
                       period.text(),
                       Money{},
                       why_nothing(*who, paid.employment, list.union_name, period)));
        }
    }
}

void sort_rows(std::vector<DuesRow>& rows) {
    std::ranges::stable_sort(rows, [](const DuesRow& a, const DuesRow& b) {
        return std::tuple{a.national_id, a.dues < Money{}} <
               std::tuple{b.national_id, b.dues < Money{}};
    });
}

} // namespace

std::string_view name_of(DuesReason reason) {
    switch (reason) {
    case DuesReason::none:
        return "";
    case DuesReason::started:
        return "started";
    case DuesReason::ended_employment:
        return "ended_employment";
    case DuesReason::ended_membership:
        return "ended_membership";
    case DuesReason::on_leave:
        return "on_leave";
    case DuesReason::no_dues:
        return "no_dues";
    }
    BPA_CHECK(false);
}

Money UnionList::total() const {
    Money sum;
    for (const auto& row : rows) {
        sum += row.dues;
    }
    return sum;
}

std::vector<UnionList> union_lists(const DuesSources& sources) {
    const auto& manifest = sources.run.run.manifest;
    const auto now = paid_in(sources.run, sources.find);
    const auto before =
        sources.before == nullptr ? PaidByUnion{} : paid_in(*sources.before, sources.find);
    std::set<std::string> names;
    for (const auto* all : {&now, &before}) {
        for (const auto& [name, members] : *all) {
            names.insert(name);
        }
    }
    std::vector<UnionList> lists;
    for (const auto& name : names) {
        UnionList list{.union_name = name,
                       .file = {},
                       .payee = payee_of(sources.facts.employer, name, manifest.payment_date),
                       .rows = {}};
        const auto found_now = now.find(name);
        const auto members =
            found_now == now.end() ? decltype(found_now->second){} : found_now->second;
        for (const auto& [alias, paid] : members) {
            add_rows(list, *sources.find(alias), paid, manifest.arguments.period);
        }
        if (const auto found = before.find(name); found != before.end()) {
            add_stopped(list, found->second, members, sources);
        }
        if (!list.rows.empty()) {
            sort_rows(list.rows);
            list.file = fmt::format("union/{:02}-{}.csv", lists.size() + 1, file_word(name));
            lists.push_back(std::move(list));
        }
    }
    return lists;
}

std::vector<Control> dues_controls(const std::vector<UnionList>& lists,
                                   const std::vector<payment::DueRow>& due) {
    using Key = std::tuple<std::string, std::string, std::string>;
    const auto key_of = [](const line::Payee& payee) {
        return Key{payee.name, payee.account, payee.kid};
    };
    std::map<Key, Control> all;
    for (const auto& list : lists) {
        auto& control = all[key_of(list.payee)];
        control.file += (control.file.empty() ? "" : " ") + list.file;
        control.rows += list.rows.size();
        control.listed += list.total();
    }
    for (const auto& row : due) {
        if (row.kind == line::DueKind::union_dues) {
            all[key_of(row.payee)].published += row.amount;
        }
    }
    std::vector<Control> controls;
    for (auto& [key, control] : all) {
        control.check = "dues";
        control.published_in = "audit/due.csv";
        controls.push_back(std::move(control));
    }
    return controls;
}

} // namespace bpa::lists
