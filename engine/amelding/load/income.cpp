#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

constexpr std::array kinds{PostKind::income,
                           PostKind::deduction,
                           PostKind::withholding,
                           PostKind::attachment,
                           PostKind::none,
                           PostKind::ask};
constexpr std::array answers{
    PostKind::income, PostKind::deduction, PostKind::withholding, PostKind::attachment};
constexpr std::array counted{CountedTime::none, CountedTime::paid};

/// The list that the description of a kind is of.
std::optional<CodeList> list_of(PostKind kind) {
    switch (kind) {
    case PostKind::income:
        return CodeList::pay;
    case PostKind::deduction:
        return CodeList::deduction;
    case PostKind::withholding:
        return CodeList::withholding;
    case PostKind::attachment:
        return CodeList::attachment;
    case PostKind::none:
    case PostKind::ask:
        break;
    }
    return std::nullopt;
}

bool has_any(const yaml::MappingReader& reader, std::initializer_list<std::string_view> keys) {
    return std::any_of(
        keys.begin(), keys.end(), [&](std::string_view key) { return reader.has(key); });
}

bool has_all(const yaml::MappingReader& reader, std::initializer_list<std::string_view> keys) {
    return std::all_of(
        keys.begin(), keys.end(), [&](std::string_view key) { return reader.has(key); });
}

/// Whether the keys are those that the kind asks for.
bool fits_kind(const yaml::MappingReader& reader, PostKind kind) {
    if (kind == PostKind::income) {
        return has_all(reader, {"benefit", "description", "contribution", "withholding"}) &&
               !reader.has("asked_as");
    }
    if (has_any(reader,
                {"benefit",
                 "contribution",
                 "withholding",
                 "counts",
                 "away",
                 "overtime",
                 "overtime_addition",
                 "entered"}) ||
        (reader.has("asked_as") && kind != PostKind::ask)) {
        return false;
    }
    if (kind == PostKind::none || kind == PostKind::ask) {
        return !reader.has("description");
    }
    return kind == PostKind::withholding || reader.has("description");
}

bool is_legal(const Combination& legal, const Treatment& one, const std::string& description) {
    return legal.benefit == one.benefit && legal.description == description &&
           legal.bears_contribution.value_or(one.bears_contribution) == one.bears_contribution &&
           legal.bears_withholding.value_or(one.bears_withholding) == one.bears_withholding &&
           covers(legal.months, one.months);
}

/// Reports a description that may not stand with the benefit and the flags, or whose hours are
/// counted though it has no count.
void check_legal(Context& context,
                 const Draft& draft,
                 const Treatment& one,
                 const std::string& description,
                 bool is_counted,
                 Where where) {
    const auto& all = draft.rules.combinations;
    const bool is_known = std::any_of(all.begin(), all.end(), [&](const Combination& legal) {
        return is_legal(legal, one, description) && (!is_counted || legal.count != CountUse::none);
    });
    if (is_known) {
        return;
    }
    const auto meant = std::find_if(all.begin(), all.end(), [&](const Combination& legal) {
        return legal.description == description;
    });
    report(context,
           {"rules/treatment-not-legal",
            where,
            {{"benefit", one.benefit}, {"description", description}},
            meant == all.end() ? std::vector<source::Place>{} : std::vector{meant->place}});
}

void check_income(Context& context,
                  const Draft& draft,
                  const yaml::MappingReader& reader,
                  const Treatment& one) {
    const auto problems = context.diagnostics.size();
    check_code(context, draft, CodeList::benefit, one.benefit, one.months, at(reader, "benefit"));
    const std::array<std::pair<std::string_view, const std::string*>, 3> descriptions{
        {{"description", &one.description}, {"away", &one.away}, {"overtime", &one.overtime}}};
    for (const auto& [key, value] : descriptions) {
        if (!value->empty()) {
            check_code(context, draft, CodeList::pay, *value, one.months, at(reader, key));
        }
    }
    if (context.diagnostics.size() != problems || !draft.has_combinations) {
        return;
    }
    const bool counts = one.counts == CountedTime::paid;
    for (const auto& [key, value] : descriptions) {
        if (!value->empty()) {
            check_legal(context, draft, one, *value, counts && key != "away", at(reader, key));
        }
    }
}

void read_keys(const yaml::MappingReader& reader, Treatment& one) {
    one.benefit = reader.get_text("benefit").value_or("");
    one.description = reader.get_text("description").value_or("");
    one.away = reader.get_text("away").value_or("");
    one.overtime = reader.get_text("overtime").value_or("");
    one.bears_contribution = reader.get_yes_no("contribution").value_or(false);
    one.bears_withholding = reader.get_yes_no("withholding").value_or(false);
    one.counts = read_named(reader, "counts", counted).value_or(CountedTime::none);
    one.is_overtime = reader.get_yes_no("overtime_addition").value_or(false);
    one.is_entered = reader.get_yes_no("entered").value_or(false);
    one.has_earning_period = reader.get_yes_no("earning_period").value_or(false);
    one.asked_as = read_named(reader, "asked_as", answers).value_or(PostKind::income);
}

std::optional<Treatment>
read_treatment(Context& context, const Draft& draft, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::treatment, context.diagnostics};
    const auto kind = read_named(reader, "kind", kinds);
    const auto months = read_months(context, reader);
    const auto citation = read_basis(context, reader, months ? months->first : std::nullopt);
    Treatment one;
    read_keys(reader, one);
    if (!kind || !months || !citation) {
        return std::nullopt;
    }
    one.kind = *kind;
    one.months = *months;
    one.citation = *citation;
    one.place = item.place;
    if (!fits_kind(reader, *kind)) {
        report(context,
               {"rules/treatment-form", {item.place}, {{"kind", std::string{name_of(*kind)}}}});
        return std::nullopt;
    }
    if (*kind == PostKind::income) {
        check_income(context, draft, reader, one);
    } else if (const auto list = list_of(*kind); list && !one.description.empty()) {
        check_code(context, draft, *list, one.description, one.months, at(reader, "description"));
    }
    return one;
}

const line::PayCode* find_pay_code(const line::Legend& legend, const std::string& code) {
    const auto found = std::find_if(legend.pay_codes.begin(),
                                    legend.pay_codes.end(),
                                    [&](const auto& one) { return one.code == code; });
    return found == legend.pay_codes.end() ? nullptr : &*found;
}

/// The flags of an income say what the pay code's bases say.
void check_flags(Context& context, const line::PayCode& code, const Treatment& one) {
    if (one.kind != PostKind::income) {
        return;
    }
    if (one.bears_contribution != code.enters(line::Base::contribution) ||
        one.bears_withholding != code.enters(line::Base::withholding)) {
        report(context,
               {"rules/treatment-flags", {one.place}, {{"code", code.code}}, {code.place}});
    }
}

void add_treatments(Context& context,
                    Draft& draft,
                    const line::PayCode& code,
                    const std::vector<Treatment>& treatments) {
    auto& known = draft.rules.pay_codes[code.code];
    for (const auto& one : treatments) {
        check_flags(context, code, one);
        const auto other = std::find_if(known.begin(), known.end(), [&](const Treatment& before) {
            return overlap(before.months, one.months);
        });
        if (other != known.end()) {
            report_overlap(context, code.code, one.months, one.place, other->place);
        } else {
            known.push_back(one);
        }
    }
}

void read_treated(Context& context, Draft& draft, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::treated, context.diagnostics};
    std::vector<Treatment> treatments;
    const auto* list = reader.get_sequence("treatments");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        if (auto one = read_treatment(context, draft, list->items[i])) {
            treatments.push_back(std::move(*one));
        }
    }
    for (const auto* name : reader.get_scalars("pay_codes")) {
        const auto* code = find_pay_code(context.legend, name->scalar);
        if (code != nullptr) {
            add_treatments(context, draft, *code, treatments);
            continue;
        }
        std::vector<std::string> known;
        for (const auto& one : context.legend.pay_codes) {
            known.push_back(one.code);
        }
        report(context,
               {"rules/unknown-pay-code",
                at(*name),
                {{"code", name->scalar}, {"suggestion", source::nearest(name->scalar, known)}}});
    }
}

} // namespace

void read_income(Context& context, Draft& draft) {
    const auto problems = context.diagnostics.size();
    const auto root = read_file(context, "rules/reporting/income.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::income_file, context.diagnostics};
    const auto* list = reader.get_sequence("income");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        read_treated(context, draft, list->items[i]);
    }
    // A pay code misspelled is no missing one.
    for (const auto& code : context.legend.pay_codes) {
        if (context.diagnostics.size() == problems && !draft.rules.pay_codes.contains(code.code)) {
            report(context,
                   {"rules/pay-code-without-treatment",
                    {code.place},
                    {{"code", code.code}},
                    {reader.place_of("income")}});
        }
    }
}

} // namespace bpa::amelding
