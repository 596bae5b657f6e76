#include "rulebook/load/package.hpp"
#include "rulebook/load/wage_schemas.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

std::optional<Increase> read_general(const yaml::MappingReader& entry) {
    const auto per_hour = entry.get_hourly_rate("per_hour");
    const auto per_year = entry.get_money("per_year");
    const auto percent = entry.get_percent("percent");
    const auto at_least = entry.get_money("at_least");
    if (per_hour) {
        return *per_hour;
    }
    if (per_year) {
        return *per_year;
    }
    return percent ? std::optional{Increase{ShareWithMinimum{*percent, at_least}}} : std::nullopt;
}

/// Whether the keys say one general increase, and of the low paid what they may.
bool is_in_form(const yaml::MappingReader& entry) {
    const int ways = (entry.has("per_hour") ? 1 : 0) + (entry.has("per_year") ? 1 : 0) +
                     (entry.has("percent") ? 1 : 0);
    const bool by_hour = entry.has("low_pay_per_hour");
    const bool by_year = entry.has("low_pay_per_year");
    return ways == 1 && (!entry.has("at_least") || entry.has("percent")) && !(by_hour && by_year) &&
           (!entry.has("low_pay_below") || by_hour || by_year);
}

std::optional<IncreaseTerms> read_increase(Context& context, const yaml::MappingReader& entry) {
    if (!is_in_form(entry)) {
        report(context, {"rules/increase-form", {entry.place()}});
        return std::nullopt;
    }
    const auto general = read_general(entry);
    const auto per_hour = entry.get_hourly_rate("low_pay_per_hour");
    const auto per_year = entry.get_money("low_pay_per_year");
    if (!general) {
        return std::nullopt;
    }
    IncreaseTerms terms{
        .general = *general, .low_pay = {}, .low_pay_below = entry.get_percent("low_pay_below")};
    if (per_hour) {
        terms.low_pay = *per_hour;
    } else if (per_year) {
        terms.low_pay = *per_year;
    }
    return terms;
}

} // namespace

std::optional<GeneralIncrease> read_general_increase(Home& home,
                                                     const yaml::MappingReader& reader) {
    auto& context = home.context;
    GeneralIncrease increase;
    const auto* list = reader.get_sequence("values");
    for (const auto* name : reader.get_scalars("adds_to")) {
        increase.to_individual_pay = increase.to_individual_pay || name->scalar == "individual_pay";
        increase.to_minimum_pay = increase.to_minimum_pay || name->scalar == "minimum_pay";
        if (name->scalar != "individual_pay" && name->scalar != "minimum_pay") {
            report(context, {"rules/increase-form", at(*name)});
        }
    }
    if (list == nullptr) {
        return std::nullopt;
    }
    auto entries =
        read_entries<IncreaseTerms>(context, *list, schemas::increase, [&](const auto& entry) {
            return read_increase(context, entry);
        });
    const auto until = read_verified_until(home, reader, last_from(entries));
    increase.terms = {std::move(entries), until};
    return increase;
}

std::optional<BackPay> read_back_pay(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 3> words{
        "nothing", "nothing_unless_pensioned", "everything"};
    auto& context = home.context;
    const auto from = reader.get_date("effective_from");
    const auto decided = reader.get_date("decided_on");
    const auto paid_in = reader.get_month("paid_in");
    const auto leavers = reader.get_choice("leavers", words);
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, from.value_or(Date{}));
    if (!from || !decided || !leavers || !citation) {
        return std::nullopt;
    }
    if (*decided < *from || (paid_in && *paid_in < Month::of(*decided))) {
        report(context, {"rules/back-pay-dates", at(reader, "decided_on")});
        return std::nullopt;
    }
    return BackPay{.rule = {},
                   .effective_from = *from,
                   .decided_on = *decided,
                   .paid_in = paid_in,
                   .leavers = *leavers == "nothing" ? LeaversGet::nothing
                              : *leavers == "nothing_unless_pensioned"
                                  ? LeaversGet::nothing_unless_pensioned
                                  : LeaversGet::everything,
                   .citation = *citation};
}

} // namespace bpa::rulebook
