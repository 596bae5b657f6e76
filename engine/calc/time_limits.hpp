#pragma once

#include "calc/work_log.hpp"
#include "facts/facts.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bpa::calc {

/// Holds one person's working time against the limits of total time, overtime and rest, and the
/// rules of breaks, Sundays and holidays (`breaks_and_sundays.cpp`). It yields findings, never pay:
/// one per kind of breach, with the first day, the number of occasions and when they were. Only
/// occasions with work of this run are told; the others were told before.
class TimeLimits {
public:
    /// `before_and_now`: working time by week, paid by earlier runs and by this one.
    TimeLimits(const facts::Facts& facts,
               const rulebook::Rules& rules,
               const WorkLog& log,
               std::pair<const line::WeeklyWork&, const line::WeeklyWork&> before_and_now);

    [[nodiscard]] std::vector<line::Finding> findings(std::uint32_t assistant);

private:
    /// Knows the occasions of one kind of breach.
    struct Breach {
        Date first;
        source::Place place;
        std::string limit;
        line::CitationIndex citation{};
        line::FindingLevel level{};
        source::MessageArgs more; ///< what else its text names
        std::vector<std::string> occasions;
    };
    /// Knows a moment of some work, of which something is asked or told.
    struct Moment {
        const Work& work;
        Instant at;
    };
    /// Knows what was not kept, for `note`.
    struct Exceeded {
        const char* code = nullptr;
        std::string limit;
        line::CitationIndex citation{};
        line::FindingLevel level = line::FindingLevel::review;
        source::MessageArgs more = {};
    };
    /// Knows the work between two daily rests.
    struct WorkingDay {
        const Work* first = nullptr;
        Instant from;
        Instant until;  ///< of the work so far
        Minutes worked; ///< without passive duty and stand-by
        Minutes breaks;
        bool is_new = false;
    };
    /// Knows a Sunday or holiday, and the work on it: of this run if any is; null: it was free.
    struct RestDay {
        Date date;
        const Work* work = nullptr;
    };
    using Limit = rulebook::Dated<Minutes> rulebook::WorkingTimeLaw::*;
    using Exception = std::optional<Minutes> facts::WorkingTimeException::*;
    /// Knows a limit as it holds for some work: the law's, or what an exception says instead.
    struct Bound {
        Minutes value;
        line::CitationIndex citation{};
    };
    /// Knows a sum of weeks: its limit, the exception from it, over how many weeks, and whether it
    /// is of all working time and a limit of the average.
    struct Sum {
        const char* code;
        Limit limit;
        Exception exception;
        int weeks = 1;
        bool is_total = false;
    };

    [[nodiscard]] const rulebook::Entry<Minutes>* on(Limit limit, Instant at) const;
    [[nodiscard]] const facts::WorkingTimeException* exception_of(const Moment& moment) const;
    [[nodiscard]] std::optional<Bound>
    bound_of(const Moment& moment, Limit limit, Exception exception) const;
    [[nodiscard]] Minutes total_of(const Sum& sum, Date monday) const;
    [[nodiscard]] bool has_new(const Stretch& first, Instant until) const;
    [[nodiscard]] Minutes longest_rest(const Window& window) const;
    [[nodiscard]] std::string told(Instant at) const;
    void check_total_days();
    void check_rest_days();
    void check_weekly_rest();
    void check_weeks();
    void check_sum(const Sum& sum, Date monday, const Work& work);
    [[nodiscard]] bool is_over(const WorkingDay& day, const Work& next, Instant start) const;
    void check_breaks();
    void check_breaks_of(const WorkingDay& day);
    [[nodiscard]] bool is_rest_day(Date day) const;
    [[nodiscard]] std::optional<Window> hours_of_rest_day(Date day) const;
    [[nodiscard]] std::vector<RestDay> rest_days() const;
    [[nodiscard]] bool is_free_on_average(Date day) const;
    void check_sundays();
    void note_sundays(const char* code,
                      const rulebook::Entry<Exact>& most,
                      std::span<const RestDay> days);
    void check_averaging(const facts::Employment& employment, std::vector<line::Finding>& into);
    void note(const char* code, const Bound& limit, const Moment& moment, std::string occasion);
    void note(Exceeded exceeded, const Moment& moment, std::string occasion);

    const facts::Facts& facts_;
    const rulebook::Rules& rules_;
    const WorkLog& log_;
    const line::WeeklyWork& now_;
    const facts::Assistant* person_ = nullptr;
    bool has_exceptions_ = false; ///< she has, on some day
    line::WeeklyWork weeks_;      ///< before and now together
    std::vector<Stretch> stretches_;
    std::vector<Stretch> busy_; ///< those that are no rest
    std::map<std::string, Breach> breaches_;
};

} // namespace bpa::calc
