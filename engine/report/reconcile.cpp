#include "report/reconcile.hpp"

#include "amelding/reader.hpp"
#include "report/contribution.hpp"
#include "report/load.hpp"
#include "report/month_sources.hpp"
#include "run/disk.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;
using amelding::PostKind;

std::string flags(bool bears_contribution, bool bears_withholding) {
    return fmt::format("{}{}{}",
                       bears_contribution ? "contribution" : "",
                       bears_contribution && bears_withholding ? " " : "",
                       bears_withholding ? "withholding" : "");
}

TieKey key_of(const Slot& slot) {
    switch (slot.kind) {
    case PostKind::income:
        return {TieKind::income,
                slot.benefit + "/" + slot.description,
                flags(slot.bears_contribution, slot.bears_withholding)};
    case PostKind::deduction:
        return {TieKind::deduction, slot.description, {}};
    case PostKind::withholding:
        return {TieKind::withholding, slot.description, {}};
    case PostKind::attachment:
        return {TieKind::attachment, slot.description, {}};
    case PostKind::none:
    case PostKind::ask:
        return {TieKind::not_reported, {}, {}};
    }
    BPA_CHECK(false);
}

std::string_view name_of_line(amelding::ContributionKind kind) {
    switch (kind) {
    case amelding::ContributionKind::pay:
        return "pay";
    case amelding::ContributionKind::pension:
        return "pension";
    case amelding::ContributionKind::refund:
        return "refund";
    }
    BPA_CHECK(false);
}

Money whole_ore(amelding::Decimal amount) {
    return amount.money().value_or(Money{}); // our own messages have no less
}

/// What a sub-unit is called: its number, but a private person's name, whose number is never shown.
const std::string& shown_unit(const facts::Employer& employer, const std::string& number) {
    return employer.organisation_number.empty() ? employer.name : number;
}

/// Sums a message read back.
class Totals : public amelding::Receiver {
public:
    Totals(Ties& ties, const facts::Employer& employer) : ties_{ties}, employer_{employer} {}

    void begin(const amelding::Envelope& envelope) override { static_cast<void>(envelope); }
    void begin_unit(const amelding::Unit& unit) override { static_cast<void>(unit); }
    void recipient(const amelding::Recipient& who) override {
        for (const auto& one : who.incomes) {
            add({TieKind::income,
                 one.benefit + "/" + one.description,
                 flags(one.bears_contribution, one.bears_withholding)},
                one.amount);
            if (one.bears_contribution) {
                bearing_ += one.amount;
            }
        }
        for (const auto& one : who.deductions) {
            add({TieKind::deduction, one.description, {}}, -one.amount);
        }
        for (const auto& one : who.withheld) {
            add({TieKind::withholding, one.description, {}}, -one.amount);
        }
        for (const auto& one : who.attachments) {
            add({TieKind::attachment, one.description, {}}, -one.amount);
        }
    }
    void end_unit(const amelding::Unit& unit) override {
        const auto what = shown_unit(employer_, unit.number);
        add({TieKind::contribution_pay, what, {}}, bearing_);
        bearing_ = {};
        for (const auto& line : unit.contribution.lines) {
            add({TieKind::contribution_base,
                 what,
                 fmt::format(
                     "{} {} {} %", name_of_line(line.kind), line.zone, line.percent.text())},
                line.base);
        }
    }
    void end(const amelding::Envelope& envelope) override {
        const auto month = envelope.month.value_or(Month{}).text();
        if (envelope.contribution_sum) {
            add({TieKind::contribution_claim, month, {}}, *envelope.contribution_sum);
        }
        if (envelope.attachment_sum) {
            add({TieKind::attachment_sum, month, {}}, *envelope.attachment_sum);
        }
        if (envelope.tax_sum) {
            add({TieKind::tax_of_date, month, {}}, *envelope.tax_sum);
        }
        for (const auto& sum : envelope.tax_by_date) {
            if (sum.payment_date) {
                add({TieKind::tax_of_date, sum.payment_date->text(), {}}, sum.amount);
            }
        }
    }

private:
    void add(const TieKey& key, amelding::Decimal amount) {
        auto& sum = ties_.rows[key].message;
        sum = sum.value_or(Money{}) + whole_ore(amount);
    }

    Ties& ties_;
    const facts::Employer& employer_;
    amelding::Decimal bearing_;
};

void add_lines(const MonthSources& sources, Ties& ties) {
    const bool by_date = sources.reporting.tax_by_date_from <= sources.month;
    for (const auto& [code, amount] : sources.posts.by_code()) {
        const auto& slot = sources.posts.at(code.slot);
        auto& tie = ties.rows[key_of(slot)];
        tie.lines += amount;
        tie.codes[code.pay_code] += amount;
        const auto& run = sources.runs.at(code.run);
        if (slot.kind == PostKind::withholding) {
            ties.rows[{TieKind::tax_of_date,
                       by_date ? run.manifest.payment_date.text() : sources.month.text(),
                       {}}]
                .lines += amount;
        }
        if (slot.kind == PostKind::attachment) {
            ties.rows[{TieKind::attachment_sum, sources.month.text(), {}}].lines += amount;
        }
    }
}

void add_contribution(const MonthSources& sources, Ties& ties) {
    const auto& employer = sources.facts.employer;
    for (const auto& base : sources.contribution) {
        const auto unit = std::find_if(employer.sub_units.begin(),
                                       employer.sub_units.end(),
                                       [&](const auto& one) { return one.id == base.sub_unit; });
        BPA_CHECK(unit != employer.sub_units.end());
        const auto& number = shown_unit(employer, unit->organisation_number);
        if (base.is_exempt) {
            continue;
        }
        ties.rows[{TieKind::contribution_pay, number, {}}].lines += base.pay;
        amelding::Contribution made;
        report::add_lines(base, sources.reporting, made);
        for (const auto& line : made.lines) {
            ties.rows[{TieKind::contribution_base,
                       number,
                       fmt::format(
                           "{} {} {} %", name_of_line(line.kind), line.zone, line.percent.text())}]
                .lines += whole_ore(line.base);
        }
    }
    if (!sources.contribution.empty()) {
        const auto sum =
            contribution_sum(sources.contribution, sources.rules.law.contribution.claim_rounding);
        ties.rows[{TieKind::contribution_claim, sources.month.text(), {}}].lines += whole_ore(sum);
    }
}

/// What the runs said is due: tax of each, and of the last of them the month's contribution.
void add_due(const MonthSources& sources, Ties& ties, source::Diagnostics& diagnostics) {
    enum Column : std::size_t { kind, amount };
    static constexpr std::array<std::string_view, 2> columns{"kind", "amount"};
    const bool by_date = sources.reporting.tax_by_date_from <= sources.month;
    const bool has_earlier =
        std::any_of(sources.contribution.begin(), sources.contribution.end(), [](const auto& base) {
            return base.earlier_months != Money{} || base.is_moved;
        });
    for (std::size_t i = 0; i < sources.runs.size(); ++i) {
        const auto& run = sources.runs[i];
        const bool is_last = i + 1 == sources.runs.size();
        const auto add = [&](const TieKey& key, const std::string& text) {
            const auto parsed = parse_money(text + " kr");
            BPA_CHECK(std::holds_alternative<Money>(parsed));
            auto& sum = ties.rows[key].obligations;
            sum = sum.value_or(Money{}) + std::get<Money>(parsed);
        };
        const auto take = [&](std::span<const std::string> fields) {
            const auto& of = fields[kind];
            if (of == "withheld_tax") {
                add({TieKind::tax_of_date,
                     by_date ? run.manifest.payment_date.text() : sources.month.text(),
                     {}},
                    fields[amount]);
            } else if (of == "contribution" && is_last && !has_earlier) {
                add({TieKind::contribution_claim, sources.month.text(), {}}, fields[amount]);
            } else if (of == "attachment_coordinated" || of == "attachment_tax") {
                // Reported in whole kroner; each is one order's.
                add({TieKind::attachment_sum, sources.month.text(), {}},
                    fields[amount].substr(0, fields[amount].find('.')));
            }
        };
        static_cast<void>(read_table(run, "audit/due.csv", columns, take, diagnostics));
    }
}

/// What the receiver answered is due. While a message waits for its answer the others say less than
/// is known, or what was before it: they are left out.
void add_answers(const MonthMessages& messages, const MonthSources& sources, Ties& ties) {
    if (messages.unanswered() != nullptr) {
        return;
    }
    const bool by_date = sources.reporting.tax_by_date_from <= sources.month;
    const auto month = sources.month.text();
    for (const auto* message : messages.in_force()) {
        for (const auto& due : message->answer ? message->answer->due : std::vector<AnswerDue>{}) {
            const auto key = [&]() -> TieKey {
                switch (due.use) {
                case DueUse::contribution:
                    return {TieKind::contribution_claim, month, {}};
                case DueUse::attachment:
                    return {TieKind::attachment_sum, month, {}};
                case DueUse::withheld_tax:
                    return {TieKind::tax_of_date,
                            by_date && due.payment_date ? due.payment_date->text() : month,
                            {}};
                }
                BPA_CHECK(false);
            }();
            auto& sum = ties.rows[key].answer;
            sum = sum.value_or(Money{}) + due.amount;
        }
    }
}

/// What stands on one side alone is zero on the other, once there is a message.
void fill_in(Ties& ties) {
    for (auto& [key, tie] : ties.rows) {
        if (key.kind != TieKind::not_reported && !tie.message && ties.months_without.empty()) {
            tie.message = Money{};
        }
    }
    std::erase_if(ties.rows, [](const auto& row) {
        const Tie& tie = row.second;
        return tie.lines == Money{} && tie.message.value_or(Money{}) == Money{} &&
               tie.obligations.value_or(Money{}) == Money{} && !tie.answer && tie.codes.empty();
    });
}

/// Reads what one month says; nothing after reporting.
std::optional<Ties> ties_of(const fs::path& employer,
                            const run::Chain& chain,
                            const LoadedFolder& folder,
                            Month month,
                            source::Inputs& inputs,
                            source::Diagnostics& diagnostics) {
    auto messages = read_messages(employer, month, inputs, diagnostics);
    auto sources = messages ? month_sources(employer, chain, folder, month, inputs, diagnostics)
                            : std::nullopt;
    if (!sources) {
        return std::nullopt;
    }
    Ties ties;
    for (const auto& run : sources->runs) {
        ties.runs.push_back(run.manifest.run);
    }
    add_lines(*sources, ties);
    add_contribution(*sources, ties);
    add_due(*sources, ties, diagnostics);
    Totals totals{ties, folder.facts.employer};
    for (const auto* message : messages->as_sent()) {
        if (!read_back(*message, totals, diagnostics)) {
            return std::nullopt;
        }
        ties.messages.push_back(message->record.report);
        if (message->status == MessageStatus::written) {
            ties.unanswered.push_back(message->record.report);
        }
    }
    if (ties.messages.empty() && !ties.runs.empty()) {
        ties.months_without.push_back(month.text());
    }
    add_answers(*messages, *sources, ties);
    fill_in(ties);
    return ties;
}

} // namespace

std::string_view name_of(TieKind kind) {
    switch (kind) {
    case TieKind::income:
        return "income";
    case TieKind::deduction:
        return "deduction";
    case TieKind::withholding:
        return "withholding";
    case TieKind::attachment:
        return "attachment";
    case TieKind::not_reported:
        return "not_reported";
    case TieKind::tax_of_date:
        return "tax_of_date";
    case TieKind::attachment_sum:
        return "attachment_sum";
    case TieKind::contribution_pay:
        return "contribution_pay";
    case TieKind::contribution_base:
        return "contribution_base";
    case TieKind::contribution_claim:
        return "contribution_claim";
    }
    BPA_CHECK(false);
}

bool Tie::is_even() const {
    return (!message || *message == lines) && (!obligations || *obligations == lines) &&
           (!answer || *answer == lines);
}

bool Ties::is_even() const {
    return months_without.empty() && std::all_of(rows.begin(), rows.end(), [](const auto& row) {
               return row.second.is_even();
           });
}

void Ties::add(const Ties& more) {
    const auto plus = [](std::optional<Money>& to, const std::optional<Money>& amount) {
        if (amount) {
            to = to.value_or(Money{}) + *amount;
        }
    };
    for (const auto& [key, tie] : more.rows) {
        auto& sum = rows[key];
        sum.lines += tie.lines;
        plus(sum.message, tie.message);
        plus(sum.obligations, tie.obligations);
        plus(sum.answer, tie.answer);
        for (const auto& [code, amount] : tie.codes) {
            sum.codes[code] += amount;
        }
    }
    runs.insert(runs.end(), more.runs.begin(), more.runs.end());
    messages.insert(messages.end(), more.messages.begin(), more.messages.end());
    unanswered.insert(unanswered.end(), more.unanswered.begin(), more.unanswered.end());
    months_without.insert(
        months_without.end(), more.months_without.begin(), more.months_without.end());
}

Reconciliation reconcile(const fs::path& employer, const fs::path& rules, Month month) {
    Reconciliation made{.inputs = source::Inputs{run::disk_source(employer, rules)}};
    made.month = month;
    const auto folder = load_folder(made.inputs, made.diagnostics);
    if (!folder) {
        return made;
    }
    const auto chain = run::read_chain(employer, made.inputs.files(), made.diagnostics);
    if (!chain) {
        return made;
    }
    made.employer = folder->facts.employer.name;
    for (const auto& code : folder->rules.legend.pay_codes) {
        made.pay_codes.emplace(code.code, code.name);
    }
    const auto first = Month::from_civil(month.year(), 1);
    for (Month each = *first; each <= month; each = each.plus_months(1)) {
        auto ties = ties_of(employer, *chain, *folder, each, made.inputs, made.diagnostics);
        if (!ties) {
            return made;
        }
        made.of_year.add(*ties);
        if (each == month) {
            made.of_month = std::move(*ties);
        }
    }
    return made;
}

} // namespace bpa::report
