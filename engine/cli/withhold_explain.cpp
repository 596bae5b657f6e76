#include "cli/withhold.hpp"
#include "cli/withhold_sheet.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace bpa::cli {
namespace {

using rulebook::TaxTableYear;

template <class Word>
std::size_t position(Word word) {
    return static_cast<std::size_t>(word);
}

/// `- 70000`, `+ 30000` for a supplement.
std::string less(std::int64_t amount) {
    return amount < 0 ? fmt::format(" + {}", -amount) : fmt::format(" - {}", amount);
}

std::string factor(const Percent& share) {
    return share.fraction().text();
}

/// Knows the constants that a table's withholding is made of, and tells its steps in their order.
class Teller {
public:
    Teller(Sheet& sheet,
           const TaxTableYear& rules,
           const tax::TableAttributes& table,
           const tax::Steps& steps)
        : sheet_{sheet}, rules_{rules}, table_{table}, steps_{steps},
          kind_{*std::ranges::find(rules.kinds, table.kind, &TaxTableYear::Kind::kind)} {}

    void tell(TaxPeriod period) {
        const auto& length =
            *std::ranges::find(rules_.periods, period, &TaxTableYear::Period::period);
        const auto& scale = length.scales.at(position(table_.scale)).value();
        tell_income(length, scale.times);
        tell_deductions();
        tell_tax();
        tell_part(scale.parts);
    }

private:
    Sheet& sheet_;
    const TaxTableYear& rules_;
    const tax::TableAttributes& table_;
    const tax::Steps& steps_;
    const TaxTableYear::Kind& kind_;

    const TaxTableYear::Series& series() const {
        const auto has_code = [this](const TaxTableYear::Series& one) {
            return one.first.is_pensioner() == table_.code.is_pensioner() &&
                   one.first.number() <= table_.code.number() && table_.code.number() <= one.last;
        };
        return *std::ranges::find_if(rules_.tables, has_code);
    }

    void tell_income(const TaxTableYear::Period& length, const Exact& times) {
        const auto below = steps_.base / length.step;
        sheet_.say({"Midten av trinnet som grunnlaget ligger på", "The middle of the base's step"});
        sheet_.sum(
            "M", fmt::format("{} * {} + {} / 2", below, length.step, length.step), steps_.middle);
        if (steps_.above > 0) {
            const auto share = series().above.value();
            sheet_.say(
                {"Det som er over tabellens øverste grunnlag, trekkes med en fast prosent, og "
                 "resten regnes av det øverste grunnlaget",
                 "What is above the highest base of the table bears a fixed percent, and the "
                 "rest is worked out of the highest base"});
            sheet_.rounded(
                "X",
                fmt::format("({} - {}) * {}", steps_.middle, length.until, factor(share)),
                Exact{steps_.middle - length.until} * share.fraction(),
                steps_.above);
            sheet_.sum("M", fmt::format("{}", length.until), steps_.counted);
        }
        sheet_.say({"Personinntekt i året", "Personal income of the year"});
        sheet_.rounded("P",
                       fmt::format("{} * {}", steps_.counted, times.text()),
                       Exact{steps_.counted} * times,
                       steps_.income);
    }

    /// A share of the income up to an amount.
    void
    tell_capped(std::string_view symbol, const TaxTableYear::Capped& share, std::int64_t result) {
        sheet_.capped(symbol,
                      fmt::format("{} * {}", steps_.income, factor(share.percent)),
                      Exact{steps_.income} * share.percent.fraction(),
                      {.at_most = share.at_most, .result = result});
    }

    void tell_deductions() {
        sheet_.say(
            {"Minstefradrag, slik tabellene har det", "Minimum deduction, as the tables have it"});
        tell_capped("m", kind_.minimum_deduction, steps_.minimum_deduction);
        if (kind_.standard_deduction) {
            sheet_.say({"Standardfradrag", "Standard deduction"});
            tell_capped("s", *kind_.standard_deduction, steps_.standard_deduction);
        }
        if (kind_.seamens_allowance) {
            sheet_.say({"Sjømannsfradrag", "Seamen's allowance"});
            tell_capped("j", *kind_.seamens_allowance, steps_.seamens_allowance);
        }
        sheet_.say(table_.deduction < 0
                       ? Words{"Tabellens tillegg i inntekten", "The table's supplement to income"}
                       : Words{"Tabellens fradrag", "The table's deduction"});
        sheet_.sum("T", fmt::format("{}", steps_.deduction), steps_.deduction);
        sheet_.say(table_.kind == rulebook::TaxTableKind::finnmark
                       ? Words{"Personfradrag og finnmarksfradrag",
                               "Personal allowance and that of Finnmark"}
                       : Words{"Personfradrag", "Personal allowance"});
        sheet_.sum("A0", fmt::format("{}", steps_.personal_allowance), steps_.personal_allowance);
        sheet_.say({"Alminnelig inntekt etter fradrag: A = P - m - T - s - j - A0",
                    "Ordinary income less deductions: A = P - m - T - s - j - A0"});
        sheet_.sum("A",
                   fmt::format("{}{}{}{}{}{}",
                               steps_.income,
                               less(steps_.minimum_deduction),
                               less(steps_.deduction),
                               less(steps_.standard_deduction),
                               less(steps_.seamens_allowance),
                               less(steps_.personal_allowance)),
                   steps_.net);
    }

    void tell_share(std::string_view symbol, const Percent& share, std::int64_t result) {
        const auto taxed = std::max<std::int64_t>(steps_.net, 0);
        sheet_.rounded(symbol,
                       fmt::format("{} * {}", taxed, factor(share)),
                       Exact{taxed} * share.fraction(),
                       result);
    }

    void tell_brackets() {
        std::string sum;
        Exact exact;
        for (std::size_t i = 0; i < rules_.brackets.size(); ++i) {
            const auto& [from, percent] = rules_.brackets[i];
            if (steps_.income < from) {
                break;
            }
            const bool is_last =
                i + 1 == rules_.brackets.size() || steps_.income < rules_.brackets[i + 1].from;
            const auto to = is_last ? steps_.income : rules_.brackets[i + 1].from;
            sum += sum.empty() ? "" : " + ";
            sum += fmt::format("({} - {}) * {}", to, from, factor(percent));
            exact = exact + Exact{to - from} * percent.fraction();
        }
        sheet_.rounded("b", sum.empty() ? "0" : sum, exact, steps_.bracket);
    }

    void tell_contribution() {
        const bool is_high = table_.contribution == rulebook::TaxContribution::high;
        const auto& rate = is_high ? rules_.contribution_high : rules_.contribution_low;
        const auto by_rate = Exact{steps_.income} * rate.fraction();
        const auto by_ramp =
            Exact{steps_.income - rules_.contribution_free} * rules_.contribution_ramp.fraction();
        const auto free = rules_.contribution_free;
        if (table_.contribution == rulebook::TaxContribution::none) {
            sheet_.say(
                {"Trygdeavgift: tabellen er uten", "National insurance: the table has none"});
            sheet_.sum("v", "0", steps_.contribution);
        } else if (steps_.income < free) {
            sheet_.say({"Trygdeavgift: ingen under fribeløpet",
                        "National insurance: none below the limit"});
            sheet_.sum("v", "0", steps_.contribution);
        } else if (is_near(by_rate, steps_.contribution)) {
            sheet_.say({"Trygdeavgift av hele personinntekten",
                        "National insurance contribution on the whole personal income"});
            sheet_.rounded("v",
                           fmt::format("{} * {}", steps_.income, factor(rate)),
                           by_rate,
                           steps_.contribution);
        } else {
            sheet_.say({"Trygdeavgift av det som er over fribeløpet",
                        "National insurance contribution on what is above the limit"});
            sheet_.rounded(
                "v",
                fmt::format(
                    "({} - {}) * {}", steps_.income, free, factor(rules_.contribution_ramp)),
                by_ramp,
                steps_.contribution);
        }
    }

    void tell_tax() {
        sheet_.say({"Skatt til kommune og fylke, av A når A er over null",
                    "Tax to municipality and county, of A where A is above zero"});
        tell_share("k", rules_.municipal, steps_.municipal);
        sheet_.say(
            {"Fellesskatt, av A når A er over null", "Common tax, of A where A is above zero"});
        tell_share("c", kind_.common, steps_.common);
        sheet_.say({"Trinnskatt av P", "Bracket tax on P"});
        tell_brackets();
        tell_contribution();
        sheet_.say({"Årets skatt: S = k + c + b + v", "The year's tax: S = k + c + b + v"});
        sheet_.sum("S",
                   fmt::format("{} + {} + {} + {}",
                               steps_.municipal,
                               steps_.common,
                               steps_.bracket,
                               steps_.contribution),
                   steps_.tax);
    }

    void tell_part(const Exact& parts) {
        const auto divisor = parts.text();
        const auto bar = divisor.find('/');
        const auto sum =
            bar == std::string::npos
                ? fmt::format("{} / {}", steps_.tax, divisor)
                : fmt::format(
                      "{} * {} / {}", steps_.tax, divisor.substr(bar + 1), divisor.substr(0, bar));
        sheet_.say({"Periodens del av årets skatt", "The period's part of the year's tax"});
        sheet_.rounded("D", sum, Exact{steps_.tax} / parts, steps_.part);
        sheet_.say(steps_.is_capped() ? Words{"Trekket, ikke mer enn grunnlaget",
                                              "Withheld, no more than the base"}
                                      : Words{"Trekket", "Withheld"});
        sheet_.sum("W",
                   steps_.is_capped() ? fmt::format("{}", steps_.base)
                   : steps_.above > 0 ? fmt::format("{} + {}", steps_.part, steps_.above)
                                      : fmt::format("{}", steps_.part),
                   steps_.withheld);
    }
};

std::string
head(const WithholdRequest& asked, const tax::TableAttributes& table, Language language) {
    constexpr std::array<Words, 6> kinds{
        {{"ordinær tabell", "ordinary table"},
         {"tabell for pensjonister", "table for pensioners"},
         {"tabell med standardfradrag", "table with standard deduction"},
         {"tabell for Finnmark og Nord-Troms", "table for Finnmark and Nord-Troms"},
         {"tabell for sjømenn", "table for seamen"},
         {"særskilt tabell", "special table"}}};
    constexpr std::array<Words, 4> scales{
        {{"trekk i ti og en halv måned", "withheld in ten and a half months"},
         {"trekk i ti og en halv måned", "withheld in ten and a half months"},
         {"trekk i elleve måneder", "withheld in eleven months"},
         {"trekk i tolv måneder", "withheld in twelve months"}}};
    constexpr std::array<Words, 3> contributions{
        {{"uten trygdeavgift", "without national insurance contribution"},
         {"lav trygdeavgift", "low national insurance contribution"},
         {"høy trygdeavgift", "high national insurance contribution"}}};
    constexpr std::array<Words, 7> periods{{{"måned", "month"},
                                            {"14 dager", "14 days"},
                                            {"uke", "week"},
                                            {"4 dager", "4 days"},
                                            {"3 dager", "3 days"},
                                            {"2 dager", "2 days"},
                                            {"1 dag", "1 day"}}};
    constexpr Words text{.nb = "Skattetrekk i {}, tabell {}, {}, grunnlag {}\n({}, {}, {})\n",
                         .en = "Tax withheld in {}, table {}, {}, base {}\n({}, {}, {})\n"};
    return fmt::format(fmt::runtime(text.in(language)),
                       *asked.year,
                       table.code.text(),
                       periods.at(position(*asked.period)).in(language),
                       *asked.base,
                       kinds.at(position(table.kind)).in(language),
                       scales.at(position(table.scale)).in(language),
                       contributions.at(position(table.contribution)).in(language));
}

std::string basis(const TaxBook& book, const source::SourceFiles& files, const Request& request) {
    namespace display = outputs::display;
    constexpr Words text{.nb = "\nHjemmel: {}, {}; gjelder fra {}; {}\n{}\n",
                         .en = "\nBasis: {}, {}; in force from {}; {}\n{}\n"};
    const auto& legend = book.rules.legend;
    const auto& citation = legend.at(book.rules.years.at(*request.withhold.year).citation);
    return fmt::format(fmt::runtime(text.in(request.language)),
                       legend.at(citation.source).title.in(request.language),
                       citation.at,
                       display::plain_date(citation.in_force, request.language),
                       display::confidence(citation.confidence, request.language),
                       files.text(citation.place));
}

} // namespace

std::string explain_withholding(const Request& request,
                                const TaxBook& book,
                                const tax::Steps& steps,
                                const source::SourceFiles& files) {
    const auto& asked = request.withhold;
    const auto found = book.tables.find(*asked.year, *asked.table);
    const auto& attributes = std::get<tax::Table>(found).attributes();
    Sheet sheet{request.language};
    Teller{sheet, book.rules.years.at(*asked.year), attributes, steps}.tell(*asked.period);
    return head(asked, attributes, request.language) + sheet.text() + basis(book, files, request);
}

} // namespace bpa::cli
