#include "cli/values.hpp"

#include "cli/withhold_values.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace bpa::cli {
namespace {

using Result = std::optional<Refusal>;
using Setter = Result (*)(Request&, const std::string&);

Refusal refuse(const Request& request,
               const Words& pattern,
               const std::string& value,
               const Words& remedy) {
    return {.message = fmt::format(fmt::runtime(pattern.in(request.language)), value),
            .remedy = std::string{remedy.in(request.language)}};
}

/// Whether the text has the digits and dashes of the form, as `dddd-dd`.
bool has_form(std::string_view text, std::string_view form) {
    return std::ranges::equal(text, form, [](char written, char wanted) {
        return wanted == 'd' ? written >= '0' && written <= '9' : written == wanted;
    });
}

Result set_month(const Request& request, const std::string& value, Month& month) {
    const auto parsed = parse_month(value);
    // Pay may fall in the year after, and the calendar ends with the year after that.
    constexpr int last_year = 2998;
    const auto* good = std::get_if<Month>(&parsed);
    if (good != nullptr && good->year() <= last_year) {
        month = *good;
        return std::nullopt;
    }
    constexpr Words remedy{.nb = "skriv år og måned, for eksempel 2026-10",
                           .en = "write year and month, for example 2026-10"};
    if (has_form(value, "dddd-dd")) {
        constexpr Words text{
            .nb = "`{}` er ingen måned: månedene går fra 01 til 12, årene fra 1900 til 2998",
            .en = "`{}` is no month: months run from 01 to 12, years from 1900 to 2998"};
        return refuse(request, text, value, remedy);
    }
    constexpr Words text{.nb = "`{}` er ikke skrevet som en måned",
                         .en = "`{}` is not written as a month"};
    return refuse(request, text, value, remedy);
}

Result set_date(const Request& request, const std::string& value, std::optional<Date>& date) {
    const auto parsed = parse_date(value);
    if (const auto* good = std::get_if<Date>(&parsed)) {
        date = *good;
        return std::nullopt;
    }
    constexpr Words remedy{.nb = "skriv år, måned og dag, for eksempel 2026-11-10",
                           .en = "write year, month and day, for example 2026-11-10"};
    if (has_form(value, "dddd-dd-dd")) {
        constexpr Words text{.nb = "dagen `{}` finnes ikke", .en = "the day `{}` does not exist"};
        return refuse(request, text, value, remedy);
    }
    constexpr Words text{.nb = "`{}` er ikke skrevet som en dato",
                         .en = "`{}` is not written as a date"};
    return refuse(request, text, value, remedy);
}

Result set_year(Request& request, const std::string& value) {
    const auto parsed = parse_month(value + "-01");
    if (const auto* month = std::get_if<Month>(&parsed)) {
        request.year = month->year();
        return std::nullopt;
    }
    constexpr Words text{.nb = "`{}` er ikke et år", .en = "`{}` is not a year"};
    constexpr Words remedy{.nb = "skriv året med fire siffer, for eksempel 2026",
                           .en = "write the year with four digits, for example 2026"};
    return refuse(request, text, value, remedy);
}

/// A point in time as the a-melding writes it, in UTC.
Result set_instant(Request& request, const std::string& value) {
    constexpr std::size_t date_length = 10;
    const bool has_day =
        std::holds_alternative<Date>(parse_date(std::string_view{value}.substr(0, date_length)));
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
    constexpr std::size_t clock_at = 11;
    const auto clock = value.size() == form.size()
                           ? parse_clock(std::string_view{value}.substr(clock_at, 5)) // hh:mm
                           : Parsed<ClockTime>{ParseFailure{}};
    if (has_form(value, form) && has_day && std::holds_alternative<ClockTime>(clock) &&
        value[form.size() - 3] < '6') {
        request.report.at = value;
        return std::nullopt;
    }
    constexpr Words text{.nb = "`{}` er ikke et tidspunkt i UTC",
                         .en = "`{}` is not a point in time in UTC"};
    constexpr Words remedy{.nb = "skriv det slik: 2026-12-03T09:15:00Z",
                           .en = "write it like this: 2026-12-03T09:15:00Z"};
    return refuse(request, text, value, remedy);
}

Result set_threads(Request& request, const std::string& value) {
    constexpr std::int64_t most = 64;
    const auto parsed = parse_whole(value);
    const auto* number = std::get_if<std::int64_t>(&parsed);
    if (number == nullptr || *number < 1 || *number > most) {
        constexpr Words text{.nb = "`{}` er ikke et antall tråder",
                             .en = "`{}` is no number of threads"};
        constexpr Words remedy{.nb = "skriv et helt tall fra 1 til 64",
                               .en = "write a whole number, 1 to 64"};
        return refuse(request, text, value, remedy);
    }
    request.threads = static_cast<unsigned>(*number);
    return std::nullopt;
}

Result set_hash(Request& request, const std::string& value) {
    constexpr std::size_t digits = 64;
    const bool is_hash =
        value.size() == digits && value.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_hash) {
        constexpr Words text{.nb = "`{}` er ikke en kontrollsum", .en = "`{}` is no hash"};
        constexpr Words remedy{
            .nb = "skriv de 64 tegnene (0–9, a–f) som sto til slutt i kjøringen",
            .en = "write the 64 characters (0–9, a–f) printed at the end of the run"};
        return refuse(request, text, value, remedy);
    }
    request.manifest_sha256 = value;
    return std::nullopt;
}

Result set_format(Request& request, const std::string& value) {
    const bool has_page = request.command->id == CommandId::rules_show;
    if (has_page && value == "html") {
        request.format = Format::html;
        return std::nullopt;
    }
    if (value != "text" && value != "json") {
        constexpr Words text{.nb = "`{}` er ikke et format", .en = "`{}` is no format"};
        constexpr Words remedy{.nb = "skriv text eller json", .en = "write text or json"};
        constexpr Words with_page{.nb = "skriv text, json eller html",
                                  .en = "write text, json or html"};
        return refuse(request, text, value, has_page ? with_page : remedy);
    }
    request.format = value == "json" ? Format::json : Format::text;
    return std::nullopt;
}

Result set_language(Request& request, const std::string& value) {
    if (value != "nb" && value != "en") {
        constexpr Words text{.nb = "`{}` er ikke et språk her", .en = "`{}` is no language here"};
        constexpr Words remedy{.nb = "skriv nb eller en", .en = "write nb or en"};
        return refuse(request, text, value, remedy);
    }
    request.language = value == "en" ? Language::en : Language::nb;
    return std::nullopt;
}

Result set_payslips(Request& request, const std::string& value) {
    static const std::map<std::string, run::Payslips> kinds{
        {"none", run::Payslips::none}, {"text", run::Payslips::text}, {"pdf", run::Payslips::pdf}};
    const auto kind = kinds.find(value);
    if (kind == kinds.end()) {
        constexpr Words text{.nb = "`{}` er ingen måte å skrive lønnsslipper på",
                             .en = "`{}` is no way to write payslips"};
        constexpr Words remedy{.nb = "skriv none, text eller pdf", .en = "write none, text or pdf"};
        return refuse(request, text, value, remedy);
    }
    request.payslips = kind->second;
    return std::nullopt;
}

template <class Target>
Result set_text(const Request& request, const std::string& value, std::optional<Target>& target) {
    if (value.empty()) {
        constexpr Words text{.nb = "verdien er tom{}", .en = "the value is empty{}"};
        return refuse(request, text, value, {.nb = "skriv en verdi", .en = "write a value"});
    }
    target = value;
    return std::nullopt;
}

/// A switch has no value.
template <bool Request::*flag>
Result set_flag(Request& request, const std::string& /*value*/) {
    request.*flag = true;
    return {};
}
template <bool ReportRequest::*flag>
Result set_report_flag(Request& request, const std::string& /*value*/) {
    request.report.*flag = true;
    return {};
}

template <bool PaymentsRequest::*flag>
Result set_payments_flag(Request& request, const std::string& /*value*/) {
    request.payments.*flag = true;
    return {};
}
template <class Target>
Result add_text(const Request& request, const std::string& value, std::vector<Target>& list) {
    std::optional<Target> one;
    auto refusal = set_text(request, value, one);
    if (one) {
        list.push_back(std::move(*one));
    }
    return refusal;
}

const std::map<std::string, Setter>& setters() {
    static const std::map<std::string, Setter> all{
        {"acknowledge",
         [](Request& r, const std::string& v) { return add_text(r, v, r.payments.acknowledged); }},
        {"addition", set_report_flag<&ReportRequest::addition>},
        {"agreement", [](Request& r, const std::string& v) { return set_text(r, v, r.agreement); }},
        {"again", set_payments_flag<&PaymentsRequest::again>},
        {"all", set_flag<&Request::all>},
        {"at", set_instant},
        {"assistant", [](Request& r, const std::string& v) { return set_text(r, v, r.assistant); }},
        {"cases", [](Request& r, const std::string& v) { return set_text(r, v, r.cases); }},
        {"compare", [](Request& r, const std::string& v) { return set_text(r, v, r.compare); }},
        {"day", [](Request& r, const std::string& v) { return set_date(r, v, r.payments.day); }},
        {"draft", set_flag<&Request::draft>},
        {"empty", set_report_flag<&ReportRequest::empty>},
        {"file", set_payments_flag<&PaymentsRequest::file>},
        {"format", set_format},
        {"from", [](Request& r, const std::string& v) { return set_date(r, v, r.from); }},
        {"hold-back", set_flag<&Request::hold_back>},
        {"into", [](Request& r, const std::string& v) { return set_text(r, v, r.into); }},
        {"lang", set_language},
        {"line", [](Request& r, const std::string& v) { return set_text(r, v, r.line); }},
        {"manifest-sha256", set_hash},
        {"month", [](Request& r, const std::string& v) { return set_month(r, v, r.period); }},
        {"on", [](Request& r, const std::string& v) { return set_date(r, v, r.on); }},
        {"out", [](Request& r, const std::string& v) { return set_text(r, v, r.out); }},
        {"payment-date",
         [](Request& r, const std::string& v) { return set_date(r, v, r.payment_date); }},
        {"payslips", set_payslips},
        {"period", [](Request& r, const std::string& v) { return set_month(r, v, r.period); }},
        {"provisional", set_flag<&Request::provisional>},
        {"rules", [](Request& r, const std::string& v) { return set_text(r, v, r.rules); }},
        {"schema", [](Request& r, const std::string& v) { return set_text(r, v, r.schema); }},
        {"answers",
         [](Request& r, const std::string& v) { return set_text(r, v, r.check.answers); }},
        {"accounts",
         [](Request& r, const std::string& v) { return set_text(r, v, r.check.accounts); }},
        {"shift", [](Request& r, const std::string& v) { return set_text(r, v, r.shift); }},
        {"status",
         [](Request& r, const std::string& v) { return add_text(r, v, r.payments.statuses); }},
        {"threads", set_threads},
        {"unpaid", set_payments_flag<&PaymentsRequest::unpaid>},
        {"with-errors", set_report_flag<&ReportRequest::with_errors>},
        {"year", set_year},
        {"yes", set_flag<&Request::yes>},
    };
    return all;
}

} // namespace

std::optional<Refusal>
set_option(Request& request, const std::string& name, const std::string& value) {
    if (request.command->id == CommandId::withhold && is_withhold_option(name)) {
        return set_withhold_option(request, name, value);
    }
    const auto setter = setters().find(name);
    BPA_CHECK(setter != setters().end());
    return setter->second(request, value);
}

} // namespace bpa::cli
