#include "lists/compare.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace bpa::lists {
namespace {

/// Knows our figures of one person, of all plans together.
struct Ours {
    std::string national_id;
    std::optional<Date> entry;
    std::optional<Date> exit;
    PensionFigures month;
    std::map<Month, PensionFigures> months;
};

std::map<std::string, Ours> people_of(const std::vector<PensionRow>& rows) {
    std::map<std::string, Ours> people;
    for (const auto& row : rows) {
        auto& person = people[row.assistant];
        person.national_id = row.national_id;
        person.entry = row.entry;
        person.exit = row.exit;
        person.month += row.month;
        for (const auto& [month, figures] : row.months) {
            person.months[month] += figures;
        }
    }
    return people;
}

bool is_nothing(const PensionFigures& figures) {
    return figures.pay == Money{} && figures.employer == Money{} && figures.employee == Money{};
}

bool is_within(Money a, Money b, std::int64_t ore) {
    const Money apart = a - b;
    return apart <= Money::ore(ore) && -apart <= Money::ore(ore);
}

/// What a month's amount becomes when a provider makes annual pay of it: one that is known to
/// multiplies by 12.16, and divides what follows by the twelve months of its invoices.
Money by_annual_pay(Money of_month) {
    const Exact factor = Exact::ratio(1216, 1200);
    return round_to_ore(ExactMoney::of(of_month) * factor, {});
}
/// The annual pay itself, where the list has that for pay.
Money annual_pay(Money of_month) {
    const Exact factor = Exact::ratio(1216, 100);
    return round_to_ore(ExactMoney::of(of_month) * factor, {});
}

constexpr std::int64_t krone = 100;

/// Knows which of the file's columns the contributions are held against.
enum class Held : std::uint8_t { employer, total };

Money contribution(const PensionFigures& figures, Held held) {
    return held == Held::employer ? figures.employer : figures.employer + figures.employee;
}
Money contribution(const ProviderRow& theirs, Held held) {
    return (held == Held::employer ? theirs.employer : theirs.total).value_or(Money{});
}

/// Knows one person while the causes are looked for.
class Searching {
public:
    Searching(const Ours& ours, const ProviderRow& theirs, Held held, const CompareSources& sources)
        : ours_{ours}, theirs_{theirs}, held_{held}, sources_{sources} {}

    Compared compare(std::string alias);

private:
    void look_at_dates(Compared& made) const;
    void look_at_amounts(Compared& made) const;
    [[nodiscard]] std::optional<Cause> cause_of_pay(const Compared& made) const;
    [[nodiscard]] std::optional<Cause> cause_of_contribution(const Compared& made) const;
    template <class Amount>
    [[nodiscard]] std::optional<Cause> other_month(Money amount, Amount of) const;

    const Ours& ours_;
    const ProviderRow& theirs_;
    Held held_;
    const CompareSources& sources_;
};

template <class Amount>
std::optional<Cause> Searching::other_month(Money amount, Amount of) const {
    for (const auto& [month, figures] : ours_.months) {
        if (month != sources_.paid_in && amount != Money{} && of(figures) == amount) {
            return Cause{CauseKind::other_month, month.text(), {}};
        }
    }
    return std::nullopt;
}

void Searching::look_at_dates(Compared& made) const {
    const auto look = [&](CauseKind kind, const auto& ours, const auto& theirs) {
        if (theirs && ours != theirs) {
            made.causes.push_back({kind, ours ? ours->text() : std::string{}, theirs->text()});
        }
    };
    look(CauseKind::entry, ours_.entry, theirs_.entry);
    look(CauseKind::exit, ours_.exit, theirs_.exit);
}

std::optional<Cause> Searching::cause_of_pay(const Compared& made) const {
    if (!made.pay_theirs || *made.pay_theirs == *made.pay_ours) {
        return std::nullopt;
    }
    const Money theirs = *made.pay_theirs;
    if (auto month = other_month(theirs, [](const auto& each) { return each.pay; })) {
        return month;
    }
    const Money ours = *made.pay_ours;
    if (ours != Money{} && (is_within(theirs, annual_pay(ours), krone) ||
                            is_within(theirs, by_annual_pay(ours), krone))) {
        return Cause{CauseKind::annual_pay, {}, {}};
    }
    return Cause{CauseKind::pay, ours.text(), theirs.text()};
}

std::optional<Cause> Searching::cause_of_contribution(const Compared& made) const {
    if (made.theirs == made.ours) {
        return std::nullopt;
    }
    const auto& month = ours_.month;
    if (held_ == Held::employer && month.employee != Money{} &&
        made.theirs == month.employer + month.employee) {
        return Cause{CauseKind::own_share, month.employee.text(), {}};
    }
    auto found =
        other_month(made.theirs, [&](const auto& each) { return contribution(each, held_); });
    if (found) {
        return found;
    }
    if (is_within(made.theirs, made.ours, krone)) {
        return Cause{CauseKind::rounding, {}, {}};
    }
    if (is_within(made.theirs, by_annual_pay(made.ours), krone)) {
        return Cause{CauseKind::annual_pay, {}, {}};
    }
    return std::nullopt;
}

void Searching::look_at_amounts(Compared& made) const {
    const auto by_pay = cause_of_pay(made);
    const auto by_contribution = cause_of_contribution(made);
    if (by_pay) {
        made.causes.push_back(*by_pay);
    }
    const bool is_same = by_pay && by_contribution && by_pay->kind == by_contribution->kind &&
                         by_pay->ours == by_contribution->ours;
    if (by_contribution && !is_same) {
        made.causes.push_back(*by_contribution);
    }
    if (is_nothing(ours_.month) && made.theirs != Money{}) {
        made.causes.push_back({CauseKind::not_paid, {}, {}});
        if (ours_.exit && !theirs_.exit) {
            made.causes.push_back({CauseKind::ended, ours_.exit->text(), {}});
        }
    }
}

Compared Searching::compare(std::string alias) {
    Compared made{.assistant = std::move(alias), .row = theirs_.row};
    made.ours = contribution(ours_.month, held_);
    made.theirs = contribution(theirs_, held_);
    if (theirs_.employee) {
        made.own_ours = ours_.month.employee;
        made.own_theirs = theirs_.employee;
    }
    if (theirs_.pay) {
        made.pay_ours = ours_.month.pay;
        made.pay_theirs = theirs_.pay;
    }
    look_at_dates(made);
    const bool is_equal = made.causes.empty() && made.ours == made.theirs &&
                          made.own_ours == made.own_theirs && made.pay_ours == made.pay_theirs;
    if (!is_equal) {
        made.verdict = Verdict::differs;
        look_at_amounts(made);
    }
    return made;
}

Compared
only_ours(const std::string& alias, const Ours& ours, Held held, const CompareSources& sources) {
    Compared made{.verdict = Verdict::only_ours, .assistant = alias};
    made.ours = contribution(ours.month, held);
    const auto is_now = [&](const std::optional<Date>& day) {
        return day && Month::of(*day) >= sources.period && Month::of(*day) <= sources.paid_in;
    };
    if (is_now(ours.entry)) {
        made.causes.push_back({CauseKind::started, ours.entry->text(), {}});
    }
    if (ours.exit && Month::of(*ours.exit) <= sources.paid_in) {
        made.causes.push_back({CauseKind::ended, ours.exit->text(), {}});
    }
    return made;
}

/// Somebody of theirs whom our list does not have: our facts may know why.
Compared only_theirs(const ProviderRow& theirs, Held held, const facts::Facts& facts) {
    Compared made{.verdict = Verdict::only_theirs, .row = theirs.row};
    made.theirs = contribution(theirs, held);
    const auto who = std::ranges::find_if(facts.assistants, [&](const auto& each) {
        return theirs.national_id.empty() ? each.id == theirs.employee_number
                                          : each.national_id == theirs.national_id;
    });
    if (who == facts.assistants.end()) {
        made.causes.push_back({CauseKind::unknown, {}, {}});
        return made;
    }
    made.assistant = who->id;
    made.causes.push_back({CauseKind::not_paid, {}, {}});
    std::optional<Date> last;
    bool is_open = false;
    for (const auto& employment : who->employments) {
        is_open = is_open || !employment.days.last;
        last = std::max(last, employment.days.last);
    }
    if (!is_open && last) {
        made.causes.push_back({CauseKind::ended, last->text(), {}});
    }
    return made;
}

/// Knows the provider's rows, and which of them are nobody's yet.
class TheirRows {
public:
    explicit TheirRows(const std::vector<ProviderRow>& rows) {
        for (const auto& row : rows) {
            const bool has_id = !row.national_id.empty();
            (has_id ? by_id_ : by_number_)
                .emplace(has_id ? row.national_id : row.employee_number, &row);
            left_.emplace(row.row, &row);
        }
    }

    /// The row of a person, by national id before employee number; null when there is none.
    const ProviderRow* take(const std::string& national_id, const std::string& alias) {
        const auto id = by_id_.find(national_id);
        const auto number = by_number_.find(alias);
        if (id == by_id_.end() && number == by_number_.end()) {
            return nullptr;
        }
        const auto* found = id != by_id_.end() ? id->second : number->second;
        left_.erase(found->row);
        return found;
    }
    [[nodiscard]] const std::map<std::size_t, const ProviderRow*>& left() const { return left_; }

private:
    std::map<std::string_view, const ProviderRow*> by_id_;
    std::map<std::string_view, const ProviderRow*> by_number_;
    std::map<std::size_t, const ProviderRow*> left_; ///< by row
};

} // namespace

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::equal:
        return "equal";
    case Verdict::differs:
        return "differs";
    case Verdict::only_ours:
        return "only_ours";
    case Verdict::only_theirs:
        return "only_theirs";
    }
    BPA_CHECK(false);
}

std::string_view name_of(CauseKind kind) {
    switch (kind) {
    case CauseKind::entry:
        return "entry";
    case CauseKind::exit:
        return "exit";
    case CauseKind::other_month:
        return "other_month";
    case CauseKind::annual_pay:
        return "annual_pay";
    case CauseKind::own_share:
        return "own_share";
    case CauseKind::rounding:
        return "rounding";
    case CauseKind::pay:
        return "pay";
    case CauseKind::not_paid:
        return "not_paid";
    case CauseKind::started:
        return "started";
    case CauseKind::ended:
        return "ended";
    case CauseKind::unknown:
        return "unknown";
    }
    BPA_CHECK(false);
}

std::string Comparison::other_month() const {
    std::map<std::string, std::size_t> months;
    for (const auto& person : people) {
        const auto found = std::ranges::find(person.causes, CauseKind::other_month, &Cause::kind);
        if (found != person.causes.end()) {
            ++months[found->ours];
        }
    }
    const auto on_both = count(Verdict::equal) + count(Verdict::differs);
    const auto most =
        std::ranges::max_element(months, {}, [](const auto& each) { return each.second; });
    return most != months.end() && 2 * most->second > on_both ? most->first : std::string{};
}

std::size_t Comparison::count(Verdict verdict) const {
    return static_cast<std::size_t>(std::ranges::count(people, verdict, &Compared::verdict));
}

Comparison compare(const CompareSources& sources, const std::vector<ProviderRow>& theirs) {
    const bool has_employer =
        std::ranges::any_of(theirs, [](const auto& row) { return row.employer.has_value(); });
    const Held held = has_employer || theirs.empty() ? Held::employer : Held::total;
    Comparison made;
    TheirRows rows{theirs};
    for (const auto& [alias, ours] : people_of(sources.rows)) {
        if (const auto* found = rows.take(ours.national_id, alias)) {
            made.people.push_back(Searching{ours, *found, held, sources}.compare(alias));
        } else if (!is_nothing(ours.month)) {
            made.people.push_back(only_ours(alias, ours, held, sources));
        }
    }
    for (const auto& [number, row] : rows.left()) {
        made.people.push_back(only_theirs(*row, held, sources.facts));
    }
    for (const auto& person : made.people) {
        made.ours += person.ours;
        made.theirs += person.theirs;
    }
    return made;
}

} // namespace bpa::lists
