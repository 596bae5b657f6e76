#include "payer.hpp"

#include "month/lines.hpp"
#include "month/steps.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "values/parse.hpp"

#include <filesystem>
#include <stdexcept>

namespace bpa::tax_examples {

rulebook::Rules load_rules() {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    source::Inputs inputs{
        run::disk_source(root / "fixtures" / "employers" / "own-employer", root / "rules")};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    if (!rules || !diagnostics.empty()) {
        throw std::runtime_error{"the rules of the repository cannot be read"};
    }
    return std::move(*rules);
}

Date day(std::string_view text) {
    return std::get<Date>(parse_date(text));
}

Money kr(std::string_view text) {
    return std::get<Money>(parse_money(std::string{text} + " kr"));
}

Percent percent(std::string_view text) {
    return std::get<Percent>(parse_percent(std::string{text} + " %"));
}

Payer::Payer(const rulebook::Rules& rules) : rules_{rules}, tables_{rules.law.tax_tables} {
    facts::Assistant her;
    her.id = "her";
    her.birth_date = day("1990-05-05");
    her.employments.push_back({.number = 1, .days = {day("2020-01-01"), std::nullopt}});
    facts_.assistants.push_back(std::move(her));
    facts_.employer.withholding.push_back({day("2020-01-01"), {}, {}});
}

Payer& Payer::card(std::string_view from, facts::TaxCard card) {
    her().tax_cards.push_back({day(from), std::move(card), {}});
    return *this;
}

Payer& Payer::employed(std::string_view first, std::string_view last) {
    auto& days = her().employments.front().days;
    days.first = day(first);
    days.last = last.empty() ? std::nullopt : std::optional{day(last)};
    return *this;
}

Payer& Payer::earned_before(int year, std::string_view kroner) {
    accounts_.add(line::yearly(line::AccountKind::gross, year), kr(kroner));
    return *this;
}

std::string Payer::pay(std::string_view on,
                       const std::vector<std::pair<std::string, std::string>>& amounts,
                       std::string_view period) {
    calc::Settings settings;
    settings.payment_date = day(on);
    settings.period =
        period.empty() ? Month::of(settings.payment_date) : std::get<Month>(parse_month(period));
    settings.period_days = {settings.period.first_day(), settings.period.last_day()};
    result_ = {};
    result_.before = accounts_;
    for (const auto& [code, amount] : amounts) {
        line::Line line;
        line.code = month::code_named(rules_, code);
        line.amount = kr(amount);
        const auto role = rules_.legend.at(line.code).role;
        result_.gross += role == line::PayRole::pay ? line.amount : Money{};
        result_.lines.push_back(line);
    }
    result_.posted.add(line::yearly(line::AccountKind::gross, settings.payment_date.year()),
                       result_.gross);
    paid_lines_ = amounts.size();
    std::vector<source::Diagnostic> problems;
    month::PersonMonth person{.facts = facts_,
                              .rules = rules_,
                              .settings = settings,
                              .tax_tables = tables_,
                              .assistant = her(),
                              .result = result_,
                              .problems = problems};
    month::add_withholding(person);
    accounts_.add(result_.posted);
    if (!problems.empty()) {
        return problems.front().code;
    }
    std::string text;
    for (std::size_t i = paid_lines_; i < result_.lines.size(); ++i) {
        const auto& line = result_.lines[i];
        const auto& code = rules_.legend.at(line.code).code;
        text += text.empty() ? "" : ", ";
        text += line.amount.text() + (code == "tax_withheld" ? "" : " " + code);
    }
    return text.empty() ? "none" : text;
}

std::string Payer::findings() const {
    std::string text;
    for (const auto& finding : result_.findings) {
        text += (text.empty() ? "" : ", ") + finding.code;
    }
    return text.empty() ? "none" : text;
}

std::string Payer::basis() const {
    if (result_.lines.size() == paid_lines_) {
        return "none";
    }
    const auto& citation = rules_.legend.at(result_.lines.back().derivation.basis);
    return rules_.legend.at(citation.source).id + " " + citation.at;
}

namespace {

facts::TaxCard of(int year, facts::CardPart part) {
    facts::TaxCard card;
    card.year = year;
    card.role = part.use == facts::CardUse::main_employer ? facts::EmployerRole::main
                                                          : facts::EmployerRole::other;
    card.parts.push_back(std::move(part));
    return card;
}

} // namespace

facts::TaxCard table(int year, std::string_view code, std::string_view beside) {
    facts::CardPart part;
    part.table = TableCode::parse(code);
    part.percent = percent(beside);
    return of(year, part);
}

facts::TaxCard share(int year, std::string_view text, bool is_main) {
    facts::CardPart part;
    part.use = is_main ? facts::CardUse::main_employer : facts::CardUse::other_employer;
    part.percent = percent(text);
    return of(year, part);
}

facts::TaxCard exempt(int year, std::string_view limit) {
    facts::CardPart part;
    part.is_exempt = true;
    if (!limit.empty()) {
        part.exempt_up_to = kr(limit);
    }
    return of(year, part);
}

facts::TaxCard at_source(int year, std::string_view text) {
    auto card = share(year, text);
    card.is_paye = true;
    card.parts.front().months = Exact{12};
    return card;
}

facts::TaxCard answer(int year, facts::CardResult result) {
    facts::TaxCard card;
    card.year = year;
    card.result = result;
    return card;
}

} // namespace bpa::tax_examples
