#include "cli/condition_texts.hpp"

#include "cli/words.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

namespace bpa::cli {

namespace {

/// Knows conditions under construction.
class Saying {
public:
    Saying(const rulebook::Rules& rules, Language language) : rules_{rules}, language_{language} {}

    template <class... Values>
    void say(const Words& words, const Values&... values) {
        said_.push_back(fmt::format(fmt::runtime(words.in(language_)), values...));
    }
    void duties(rulebook::DutySet set) {
        std::string names;
        for (std::size_t i = 0; i < rules_.legend.duties.size(); ++i) {
            if (rulebook::has_duty(set, static_cast<line::DutyIndex>(i))) {
                names += (names.empty() ? "" : ", ") + rules_.legend.duties[i].name.in(language_);
            }
        }
        if (!names.empty()) {
            say({.nb = "tjeneste: {}", .en = "duty: {}"}, names);
        }
    }
    void population(const rulebook::Population& who) {
        if (who.rota) {
            say(*who.rota
                    ? Words{.nb = "for dem som arbeider i turnus", .en = "for who works a rota"}
                    : Words{.nb = "for dem som ikke arbeider i turnus",
                            .en = "for who works no rota"});
        }
        if (who.age_from) {
            say({.nb = "fra fylte {} år", .en = "from the age of {}"}, *who.age_from);
        }
        if (who.age_under) {
            say({.nb = "under {} år", .en = "under the age of {}"}, *who.age_under);
        }
        if (who.employed_before) {
            say({.nb = "ansatt før {}", .en = "employed before {}"}, who.employed_before->text());
        }
        if (who.employed_from) {
            say({.nb = "ansatt {} eller senere", .en = "employed on {} or later"},
                who.employed_from->text());
        }
    }
    [[nodiscard]] Conditions take() { return std::move(said_); }

private:
    const rulebook::Rules& rules_;
    Language language_;
    Conditions said_;
};

void say_ladder(Saying& saying, rulebook::LadderBy by) {
    switch (by) {
    case rulebook::LadderBy::none:
        return;
    case rulebook::LadderBy::hours:
        return saying.say({.nb = "trinn etter timer i kalenderåret",
                           .en = "steps by hours of the calendar year"});
    case rulebook::LadderBy::weekends_worked:
        return saying.say({.nb = "trinn etter helger arbeidet i kalenderåret",
                           .en = "steps by weekends worked in the calendar year"});
    case rulebook::LadderBy::weekends_planned:
        return saying.say({.nb = "trinn etter helger i året etter turnusen",
                           .en = "steps by weekends a year of the roster"});
    }
    BPA_CHECK(false);
}

void say_overtime(Saying& saying, rulebook::OnOvertime on_overtime) {
    switch (on_overtime) {
    case rulebook::OnOvertime::as_overtime_rule:
        return;
    case rulebook::OnOvertime::kept:
        return saying.say({.nb = "betales også på overtid", .en = "paid on overtime too"});
    case rulebook::OnOvertime::dropped:
        return saying.say({.nb = "betales ikke på overtid", .en = "not paid on overtime"});
    case rulebook::OnOvertime::highest:
        return saying.say({.nb = "på overtid betales det høyeste av dette og overtidstillegget",
                           .en = "on overtime the higher of this and what overtime adds is paid"});
    }
    BPA_CHECK(false);
}

void say_addition(Saying& saying, rulebook::AdditionBy by) {
    switch (by) {
    case rulebook::AdditionBy::none:
        return;
    case rulebook::AdditionBy::competence_years:
        return saying.say(
            {.nb = "trinn etter år med kompetanse", .en = "steps by years of competence"});
    case rulebook::AdditionBy::age:
        return saying.say({.nb = "trinn etter alder", .en = "steps by age"});
    case rulebook::AdditionBy::seniority:
        return saying.say({.nb = "trinn etter ansiennitet", .en = "steps by seniority"});
    }
    BPA_CHECK(false);
}

} // namespace

Conditions
conditions_of(const rulebook::HourlyWage& rule, const rulebook::Rules& rules, Language language) {
    Saying saying{rules, language};
    saying.duties(rule.duties);
    saying.population(rule.who);
    if (rule.own_wage_allowed) {
        saying.say({.nb = "ansettelsen kan ha sin egen lønn",
                    .en = "the employment may have a wage of its own"});
    }
    return saying.take();
}

Conditions
conditions_of(const rulebook::WageAddition& rule, const rulebook::Rules& rules, Language language) {
    Saying saying{rules, language};
    saying.duties(rule.duties);
    saying.population(rule.who);
    say_addition(saying, rule.by);
    if (rule.age_on) {
        saying.say({.nb = "alderen den {}", .en = "the age on {}"}, rule.age_on->text());
    }
    return saying.take();
}

Conditions conditions_of(const rulebook::RosterSupplement& rule,
                         const rulebook::Rules& rules,
                         Language language) {
    Saying saying{rules, language};
    saying.population(rule.who);
    saying.say({.nb = "fast beløp i måneden, snittet av {} uker i året",
                .en = "a fixed sum a month, the average of {} weeks of the year"},
               rule.weeks);
    return saying.take();
}

Conditions conditions_of(const rulebook::TimeSupplement& rule,
                         const rulebook::Rules& rules,
                         Language language) {
    Saying saying{rules, language};
    saying.duties(rule.duties);
    saying.population(rule.who);
    say_ladder(saying, rule.by);
    if (rule.block) {
        saying.say({.nb = "for hver påbegynte {}", .en = "for each {} begun"}, rule.block->text());
    }
    say_overtime(saying, rule.on_overtime);
    if (rule.unless_other_above) {
        saying.say({.nb = "ikke der noe annet gir mer enn {} av timelønnen",
                    .en = "not where something else gives more than {} of the hourly wage"},
                   rule.unless_other_above->text());
    }
    if (rule.time_off) {
        saying.say({.nb = "kan tas ut som fri, {} for hver time",
                    .en = "may be taken as time off, {} for each hour"},
                   rule.time_off->per_hour.text());
        if (rule.time_off->within_months > 0) {
            saying.say({.nb = "fri må tas innen {} måneder", .en = "time off within {} months"},
                       rule.time_off->within_months);
        }
    }
    return saying.take();
}

Conditions
conditions_of(const rulebook::Conversion& rule, const rulebook::Rules& rules, Language language) {
    Saying saying{rules, language};
    saying.duties(rule.duties);
    if (rule.is_open) {
        saying.say({.nb = "resten er ikke avklart; den meldes og betales ikke",
                    .en = "the rest is not settled; it is told and not paid"});
    }
    return saying.take();
}

Conditions
conditions_of(const rulebook::Overtime& rule, const rulebook::Rules& rules, Language language) {
    using rulebook::OvertimeTrigger;
    Saying saying{rules, language};
    const auto trigger = [&](OvertimeTrigger one, const Words& words) {
        if (rule.has(one)) {
            saying.say(words);
        }
    };
    trigger(OvertimeTrigger::full_day,
            {.nb = "også utover dagens plan og en full dag",
             .en = "also beyond the day's plan and a full day"});
    trigger(OvertimeTrigger::roster,
            {.nb = "også utenfor turnusen", .en = "also outside the roster"});
    trigger(OvertimeTrigger::day_off,
            {.nb = "også på dager turnusen har fri", .en = "also on days the roster leaves free"});
    trigger(OvertimeTrigger::order,
            {.nb = "mindre enn lovens grenser bare når det er pålagt",
             .en = "within the law's limits only when it was ordered"});
    if (rule.settled) {
        saying.say(rule.settled->is_by_period
                       ? Words{.nb = "summen for lønnsperioden avrundes til hele {}, opp fra {}",
                               .en = "the sum of the pay period is rounded to whole {}, up from {}"}
                       : Words{.nb = "for hver vakt avrundet til hele {}, opp fra {}",
                               .en = "for each shift rounded to whole {}, up from {}"},
                   rule.settled->unit.text(),
                   rule.settled->up_from.text());
    }
    if (rule.may_be_time_off) {
        saying.say({.nb = "timene kan tas ut som fri; tillegget betales",
                    .en = "the hours may be taken as time off; the addition is paid"});
    }
    return saying.take();
}

std::string text_of(const rulebook::StackingGroup& group,
                    const rulebook::Rulebook& book,
                    const rulebook::Rules& rules,
                    Language language) {
    constexpr Words sum{.nb = "alle betales", .en = "all are paid"};
    constexpr Words highest{.nb = "bare det høyeste av", .en = "only the highest of"};
    constexpr Words first{.nb = "bare det første som gjelder av",
                          .en = "only the first that holds of"};
    const auto& how = group.policy == rulebook::StackingPolicy::sum       ? sum
                      : group.policy == rulebook::StackingPolicy::highest ? highest
                                                                          : first;
    std::string members;
    for (const auto& member : group.members) {
        members += members.empty() ? "" : ", ";
        if (const auto* nested = std::get_if<std::unique_ptr<rulebook::StackingGroup>>(&member)) {
            members += "(" + text_of(**nested, book, rules, language) + ")";
        } else {
            const auto& supplement = book.supplements.at(std::get<std::size_t>(member));
            members += rules.legend.at(supplement.rule).title.in(language);
        }
    }
    return fmt::format("{}: {}", how.in(language), members);
}

} // namespace bpa::cli
