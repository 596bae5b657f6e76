#include "cli/wage_texts.hpp"

#include "cli/words.hpp"

#include <fmt/format.h>

namespace bpa::cli {

using source::Language;

namespace {

constexpr Words a_year{.nb = "kr i året", .en = "kr a year"};
constexpr Words an_hour{.nb = "kr i timen", .en = "kr an hour"};

std::string pay_text(HourlyRate pay, Language language) {
    return pay.text() + " " + std::string{an_hour.in(language)};
}
std::string pay_text(Money pay, Language language) {
    return pay.text() + " " + std::string{a_year.in(language)};
}

/// Joins steps: `from 0 years: …; from 3 years: …`.
class Steps {
public:
    explicit Steps(Language language) : language_{language} {}
    void add(int years, const std::string& what) {
        add({.nb = "fra {} år: ", .en = "from {} years: "}, years, what);
    }
    void add_pay_step(int number, const std::string& what) {
        add({.nb = "trinn {}: ", .en = "step {}: "}, number, what);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void add(const Words& pattern, int number, const std::string& what) {
        text_ += text_.empty() ? "" : "; ";
        text_ += fmt::format(fmt::runtime(pattern.in(language_)), number) + what;
    }

    Language language_;
    std::string text_;
};

/// What a step pays, or why nobody has found it.
std::string
step_text(const rulebook::NotFound& not_found, const std::string& pay, Language language) {
    constexpr Words missing{.nb = "ikke funnet ({})", .en = "not found ({})"};
    return not_found ? fmt::format(fmt::runtime(missing.in(language)), not_found->in(language))
                     : pay;
}

std::string condition_text(const rulebook::NormCase& one, Language language) {
    constexpr Words yes{.nb = "ja", .en = "yes"};
    constexpr Words no{.nb = "nei", .en = "no"};
    std::string text;
    const auto add = [&](const std::optional<bool>& wanted, const Words& what) {
        if (wanted) {
            text += fmt::format("{}{} {}",
                                text.empty() ? "" : ", ",
                                what.in(language),
                                (*wanted ? yes : no).in(language));
        }
    };
    add(one.evening_or_night, {.nb = "kveld eller natt:", .en = "evening or night:"});
    add(one.regular_sundays, {.nb = "søndager jevnlig:", .en = "regular Sundays:"});
    add(one.round_the_clock, {.nb = "døgnkontinuerlig:", .en = "round the clock:"});
    return text.empty() ? text : text + ": ";
}

} // namespace

std::string text_of(const std::vector<rulebook::AnnualHours>& norms, Language language) {
    constexpr Words pattern{.nb = "{} t/uke: {} timer i året",
                            .en = "{} h a week: {} hours a year"};
    constexpr Words figure{.nb = "{} timer i året", .en = "{} hours a year"};
    std::string text;
    for (const auto& norm : norms) {
        text += text.empty() ? "" : "; ";
        text += norm.weekly_norm
                    ? fmt::format(fmt::runtime(pattern.in(language)),
                                  norm.weekly_norm->text(),
                                  norm.hours.text())
                    : fmt::format(fmt::runtime(figure.in(language)), norm.hours.text());
    }
    return text;
}

std::string text_of(const std::vector<rulebook::NormCase>& cases, Language language) {
    constexpr Words reduced{.nb =
                                "{} mindre {} for hver nattetime og {} for hver time på søndag og "
                                "helligdag, fra {} til {}",
                            .en = "{} less {} for each night hour and {} for each hour on Sundays "
                                  "and holidays, from {} to {}"};
    std::string text;
    for (const auto& one : cases) {
        text += (text.empty() ? "" : "; ") + condition_text(one, language);
        if (const auto* hours = std::get_if<Minutes>(&one.norm)) {
            text += hours->text();
            continue;
        }
        const auto& by = std::get<rulebook::NormReduction>(one.norm);
        text += fmt::format(fmt::runtime(reduced.in(language)),
                            by.from.text(),
                            by.per_night_hour.text(),
                            by.per_sunday_hour.text(),
                            by.at_least.text(),
                            by.at_most.text());
    }
    return text;
}

std::string text_of(const rulebook::WageLadder& ladder, Language language) {
    constexpr Words more{.nb = "{} mer", .en = "{} more"};
    Steps steps{language};
    if (const auto* based = std::get_if<rulebook::BasedLadder>(&ladder)) {
        steps.add(
            0, std::visit([&](const auto& pay) { return pay_text(pay, language); }, based->base));
        for (const auto& step : based->steps) {
            steps.add(step.years,
                      fmt::format(fmt::runtime(more.in(language)), step.addition.text()));
        }
    } else if (const auto* yearly = std::get_if<std::vector<rulebook::YearlyStep>>(&ladder)) {
        for (const auto& step : *yearly) {
            steps.add(step.years,
                      step_text(step.not_found, pay_text(step.per_year, language), language));
        }
    } else if (const auto* hourly = std::get_if<std::vector<rulebook::HourlyStep>>(&ladder)) {
        for (const auto& step : *hourly) {
            steps.add(step.years,
                      step_text(step.not_found, pay_text(step.per_hour, language), language));
        }
    } else {
        for (const auto& step : std::get<std::vector<rulebook::PayStep>>(ladder)) {
            steps.add_pay_step(
                step.number,
                step_text(step.not_found, pay_text(step.per_year, language), language));
        }
    }
    return steps.take();
}

std::string text_of(const std::vector<rulebook::AdditionStep>& all, Language language) {
    Steps steps{language};
    for (const auto& step : all) {
        steps.add(step.years, pay_text(step.per_hour, language));
    }
    return steps.take();
}

std::string text_of(const rulebook::IncreaseTerms& terms, Language language) {
    constexpr Words at_least{.nb = "{}, minst {} kr i året", .en = "{}, at least {} kr a year"};
    constexpr Words low_pay{.nb = "; {} til lavlønte", .en = "; {} to the low paid"};
    constexpr Words below{.nb = " under {}", .en = " below {}"};
    std::string text;
    if (const auto* share = std::get_if<rulebook::ShareWithMinimum>(&terms.general)) {
        text = share->at_least ? fmt::format(fmt::runtime(at_least.in(language)),
                                             share->percent.text(),
                                             share->at_least->text())
                               : share->percent.text();
    } else if (const auto* per_hour = std::get_if<HourlyRate>(&terms.general)) {
        text = pay_text(*per_hour, language);
    } else {
        text = pay_text(std::get<Money>(terms.general), language);
    }
    if (terms.low_pay) {
        const auto pay =
            std::visit([&](const auto& one) { return pay_text(one, language); }, *terms.low_pay);
        text += fmt::format(fmt::runtime(low_pay.in(language)), pay);
        text += terms.low_pay_below
                    ? fmt::format(fmt::runtime(below.in(language)), terms.low_pay_below->text())
                    : "";
    }
    return text;
}

std::string text_of(const rulebook::SeniorityRule& rule, Language language) {
    constexpr Words by_hours{.nb = "etter arbeidede timer", .en = "by hours worked"};
    constexpr Words by_calendar{.nb = "etter kalenderen", .en = "by the calendar"};
    constexpr Words credited{.nb = ", fra {} år", .en = ", beginning with {} years"};
    std::string text{(rule.by_hours ? by_hours : by_calendar).in(language)};
    if (rule.credited_years > 0) {
        text += fmt::format(fmt::runtime(credited.in(language)), rule.credited_years);
    }
    return text;
}

std::string text_of(const rulebook::BackPay& rule, Language language) {
    constexpr Words pattern{.nb = "virkning fra {}, avtalt {}",
                            .en = "in force from {}, agreed {}"};
    constexpr Words paid{.nb = ", utbetales i {}", .en = ", paid in {}"};
    auto text = fmt::format(
        fmt::runtime(pattern.in(language)), rule.effective_from.text(), rule.decided_on.text());
    if (rule.paid_in) {
        text += fmt::format(fmt::runtime(paid.in(language)), rule.paid_in->text());
    }
    return text;
}

} // namespace bpa::cli
