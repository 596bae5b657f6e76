#include "facts/load/payments.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/load.hpp"
#include "facts/load/schemas.hpp"
#include "values/parse.hpp"

#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

/// What is in the file for one union, in order of days.
void order_unions(std::vector<FromDate<UnionAccount>>& unions, source::Diagnostics& diagnostics) {
    std::sort(unions.begin(), unions.end(), [](const auto& a, const auto& b) {
        return std::tie(a.value.name, a.from, a.place) < std::tie(b.value.name, b.from, b.place);
    });
    for (std::size_t i = 1; i < unions.size(); ++i) {
        const auto& before = unions[i - 1];
        if (unions[i].value.name == before.value.name && unions[i].from == before.from) {
            report_order(
                {unions[i].from, unions[i].place}, {before.from, before.place}, diagnostics);
        }
    }
}

std::optional<FromDate<UnionAccount>> read_union(const yaml::Node& item,
                                                 source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{item, schemas::union_account, diagnostics};
    const auto name = reader.get_text("union");
    const auto from = reader.get_date("from");
    const yaml::Node* payee_node = reader.get_mapping("payee");
    const auto payee =
        payee_node != nullptr ? read_payee(*payee_node, {}, diagnostics) : std::nullopt;
    const yaml::Node* due = reader.get_mapping("due");
    const auto term =
        due != nullptr ? read_payment_term(*due, {}, diagnostics) : std::optional{PaymentTerm{}};
    if (!name || !from || !payee || !term) {
        return std::nullopt;
    }
    return FromDate<UnionAccount>{*from, {*name, *payee, *term}, reader.place()};
}

std::optional<PaymentKid> read_kid(const yaml::Node& item, source::Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 2> uses{"withheld_tax", "contribution"};
    const yaml::MappingReader reader{item, schemas::payment, diagnostics};
    const auto use = reader.get_choice("kind", uses);
    const auto date = reader.get_date("payment_date");
    const auto kid = reader.get_text("kid");
    if (!check_kid(reader, {}, diagnostics) || !use || !date || !kid) {
        return std::nullopt;
    }
    return PaymentKid{.use = *use == "contribution" ? KidUse::contribution : KidUse::withheld_tax,
                      .payment_date = *date,
                      .kid = *kid,
                      .place = reader.place()};
}

void order_kids(std::vector<PaymentKid>& kids, source::Diagnostics& diagnostics) {
    std::sort(kids.begin(), kids.end(), [](const auto& a, const auto& b) {
        return std::tie(a.use, a.payment_date, a.place) < std::tie(b.use, b.payment_date, b.place);
    });
    for (std::size_t i = 1; i < kids.size(); ++i) {
        const PaymentKid& before = kids[i - 1];
        if (kids[i].use == before.use && kids[i].payment_date == before.payment_date) {
            diagnostics.add(against(before.place,
                                    problem_at(kids[i].place,
                                               "employer/kid-twice",
                                               {{"kind", std::string{name_of(before.use)}},
                                                {"date", before.payment_date.text()}})));
        }
    }
}

} // namespace

bool check_kid(const yaml::MappingReader& reader,
               const std::string& person,
               source::Diagnostics& diagnostics) {
    const auto kid = reader.get_text("kid");
    if (!kid || is_kid(*kid)) {
        return true;
    }
    diagnostics.add(
        of_person(person, problem_at(reader, "kid", "employer/bad-kid", {{"kid", *kid}})));
    return false;
}

std::optional<line::Payee>
read_payee(const yaml::Node& node, const std::string& person, source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{node, schemas::payee, diagnostics};
    const auto name = reader.get_text("name");
    const auto account = reader.get_text("account");
    const auto number = reader.get_text("organisation_number");
    bool is_right = check_kid(reader, person, diagnostics);
    if (account && !is_bank_account(*account)) {
        is_right = false;
        diagnostics.add(
            masked(of_person(person, problem_at(reader, "account", account_problem(*account)))));
    }
    if (number && !is_organisation_number(*number)) {
        is_right = false;
        diagnostics.add(of_person(person,
                                  problem_at(reader,
                                             "organisation_number",
                                             "employer/bad-organisation-number",
                                             {{"number", *number}})));
    }
    if (reader.has("kid")) {
        refuse_key(reader, {"reference", "kid"}, diagnostics);
    }
    if (!name || !account || !is_right) {
        return std::nullopt;
    }
    return line::Payee{.name = *name,
                       .account = *account,
                       .kid = reader.get_text("kid").value_or(""),
                       .reference = reader.get_text("reference").value_or("")};
}

std::optional<PaymentTerm> read_payment_term(const yaml::Node& node,
                                             const std::string& person,
                                             source::Diagnostics& diagnostics) {
    // A month of working days; every month has a 28th.
    constexpr WholeRange working_days{0, 31};
    constexpr WholeRange days{1, 28};
    const yaml::MappingReader reader{node, schemas::payment_term, diagnostics};
    const auto after =
        get_whole_in(reader, "working_days_after_payment", working_days, diagnostics);
    const auto day = get_whole_in(reader, "day_of_next_month", days, diagnostics);
    if (reader.has("working_days_after_payment") == reader.has("day_of_next_month")) {
        diagnostics.add(of_person(person,
                                  problem_at(reader.place(),
                                             "employer/one-of-two",
                                             {{"first", "working_days_after_payment"},
                                              {"second", "day_of_next_month"}})));
        return std::nullopt;
    }
    PaymentTerm term;
    if (after) {
        term.working_days = static_cast<int>(*after);
    }
    if (day) {
        term.day_of_next_month = static_cast<unsigned>(*day);
    }
    return after || day ? std::optional{term} : std::nullopt;
}

void read_payment_settings(const yaml::MappingReader& file,
                           Employer& employer,
                           source::Diagnostics& diagnostics) {
    if (const yaml::Node* list = file.get_sequence("unions")) {
        for (const yaml::Node& item : list->items) {
            if (auto account = read_union(item, diagnostics)) {
                employer.unions.push_back(std::move(*account));
            }
        }
    }
    order_unions(employer.unions, diagnostics);
    if (const yaml::Node* node = file.get_mapping("tax_payment")) {
        const yaml::MappingReader reader{*node, schemas::tax_payment, diagnostics};
        employer.skips_small_tax = reader.get_yes_no("skip_below_100").value_or(false);
    }
}

void read_payments(Facts& facts, const LoadContext& context) {
    const Month period = facts.periods.front().name;
    facts.payment_kids = read_payment_kids(period, context);
}

std::vector<PaymentKid> read_payment_kids(Month period, const LoadContext& context) {
    std::vector<PaymentKid> kids;
    const auto root = read_file(context, "payments/" + period.text() + ".yaml", true);
    if (!root) {
        return kids;
    }
    const yaml::MappingReader reader{*root, schemas::payments_file, context.diagnostics};
    const auto written = reader.get_month("period");
    if (written && *written != period) {
        context.diagnostics.add(
            problem_at(reader,
                       "period",
                       "hours/period-differs-from-file",
                       {{"written", written->text()}, {"file", period.text()}}));
    }
    if (const yaml::Node* list = reader.get_sequence("payments")) {
        for (const yaml::Node& item : list->items) {
            if (auto kid = read_kid(item, context.diagnostics)) {
                kids.push_back(std::move(*kid));
            }
        }
    }
    order_kids(kids, context.diagnostics);
    return kids;
}

std::vector<PaymentKid> load_payment_kids(source::Inputs& inputs,
                                          Month period,
                                          rulebook::Rules& rules,
                                          source::Diagnostics& diagnostics) {
    return read_payment_kids(period, {inputs, rules, diagnostics});
}

} // namespace bpa::facts
