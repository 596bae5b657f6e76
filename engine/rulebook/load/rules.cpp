#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/supplement_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things, std::string T::*id) {
    std::vector<std::string> ids;
    for (const auto& thing : things) {
        ids.push_back(thing.*id);
    }
    return ids;
}

std::optional<Reference> read_reference(const yaml::MappingReader& reader, std::string_view key) {
    const auto id = reader.get_id(key);
    return id ? std::optional{Reference{*id, at(reader, key)}} : std::nullopt;
}

void check_allowed_by(Context& context, const yaml::MappingReader& reader) {
    if (reader.has("replaces") && !reader.has("allowed_by")) {
        report(context, {"rules/replaces-without-basis", at(reader, "replaces")});
    }
    if (const auto* node = reader.get_mapping("allowed_by")) {
        const yaml::MappingReader basis{*node, schemas::allowed_by, context.diagnostics};
        static_cast<void>(check_source(context, basis));
        static_cast<void>(basis.get_text("at"));
    }
}

void set_index(ParsedRule& rule) {
    std::visit(
        [&](auto& body) {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, ParsedWage>) {
                body.wage.rule = rule.index;
            } else if constexpr (requires { body.value.rule; }) {
                body.value.rule = rule.index;
            } else if constexpr (!std::is_same_v<Body, ParsedStacking> &&
                                 !std::is_same_v<Body, ParsedSunday>) {
                body.rule = rule.index;
            }
        },
        rule.body);
}

bool may_have_floor(const std::string& kind) {
    return kind == "hourly_wage" || kind == "time_supplement" || kind == "overtime";
}

void read_rule_of(Home& home, const yaml::Node& item, const RuleKind& kind) {
    auto& context = home.context;
    const yaml::MappingReader reader{item, kind.schema, context.diagnostics};
    const auto id = reader.get_id("rule");
    ParsedRule rule{.id = id.value_or(""),
                    .kind = std::string{kind.name},
                    .index = {},
                    .place = item.place,
                    .replaces = read_reference(reader, "replaces"),
                    .not_below = may_have_floor(std::string{kind.name})
                                     ? read_reference(reader, "not_below")
                                     : std::nullopt,
                    .verified_until = reader.get_date("verified_until"),
                    .body = {}};
    line::RuleName name{.id = rule.id,
                        .title = read_text(context, reader, "title"),
                        .because = read_text(context, reader, "because"),
                        .place = item.place};
    static_cast<void>(read_text(context, reader, "verified_note"));
    check_allowed_by(context, reader);
    const auto prefix = (home.package.is_contract ? "" : "agreements/") + home.package.id + "/";
    if (id && id->rfind(prefix, 0) != 0) {
        report(
            context,
            {"rules/id-mismatch", at(reader, "rule"), {{"id", *id}, {"expected_start", prefix}}});
    }
    const bool is_new = id && home.rule_ids.add(context, *id, at(reader, "rule"));
    const auto index = static_cast<line::RuleIndex>(context.legend.rules.size());
    rule.index = index;
    if (!kind.read(home, reader, rule) || !is_new) {
        home.package.is_whole = false;
        return;
    }
    set_index(rule);
    context.legend.rules.push_back(std::move(name));
    home.package.rules.push_back(std::move(rule));
}

} // namespace

std::vector<const RuleKind*> rule_kinds() {
    std::vector<const RuleKind*> all;
    for (const auto family : {wage_kinds(),
                              supplement_kinds(),
                              duty_kinds(),
                              trip_kinds(),
                              guarantee_kinds(),
                              overtime_kinds()}) {
        for (const auto& kind : family) {
            all.push_back(&kind);
        }
    }
    return all;
}

void read_rules(Home& home, const yaml::Node& list) {
    const auto kinds = rule_kinds();
    for (const auto& item : list.items) {
        const auto* kind = item.find("kind");
        const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const auto* one) {
            return kind != nullptr && kind->scalar == one->name;
        });
        if (kind == nullptr) {
            // The reader says what is missing.
            const yaml::MappingReader reader{item, schemas::stacking, home.context.diagnostics};
            home.package.is_whole = false;
        } else if (known == kinds.end()) {
            home.package.is_whole = false;
            std::vector<std::string> names;
            for (const auto* one : kinds) {
                names.emplace_back(one->name);
            }
            report(
                home.context,
                {"rules/unknown-kind",
                 at(*kind),
                 {{"kind", kind->scalar}, {"suggestion", source::nearest(kind->scalar, names)}}});
        } else {
            read_rule_of(home, item, **known);
        }
    }
}

std::optional<line::PayCodeIndex>
read_pays_as(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto code = reader.get_id(key);
    if (!code) {
        return std::nullopt;
    }
    const auto& codes = context.legend.pay_codes;
    const auto found = std::find_if(
        codes.begin(), codes.end(), [&](const auto& one) { return one.code == *code; });
    if (found == codes.end()) {
        report(context,
               {"rules/unknown-pay-code",
                at(reader, key),
                {{"code", *code},
                 {"suggestion", source::nearest(*code, ids_of(codes, &line::PayCode::code))}}});
        return std::nullopt;
    }
    return static_cast<line::PayCodeIndex>(found - codes.begin());
}

std::optional<line::DutyIndex> duty_named(Context& context, const yaml::Node& name) {
    const auto& duties = context.legend.duties;
    const auto found = std::find_if(
        duties.begin(), duties.end(), [&](const auto& duty) { return duty.id == name.scalar; });
    if (found == duties.end()) {
        report(context,
               {"rules/unknown-duty",
                at(name),
                {{"duty", name.scalar},
                 {"suggestion", source::nearest(name.scalar, ids_of(duties, &line::Duty::id))}}});
        return std::nullopt;
    }
    return static_cast<line::DutyIndex>(found - duties.begin());
}

DutySet read_duty_set(Context& context, const yaml::MappingReader& reader) {
    DutySet set = 0;
    for (const auto* name : reader.get_scalars("duties")) {
        if (const auto duty = duty_named(context, *name)) {
            set |= DutySet{1} << static_cast<unsigned>(*duty);
        }
    }
    return set;
}

std::optional<Date> read_verified_until(const Home& home,
                                        const yaml::MappingReader& reader,
                                        std::optional<Date> last_from) {
    const auto until = reader.get_date("verified_until");
    if (!until && !reader.has("verified_until") && !home.package.is_contract) {
        report(home.context, {"rules/verified-until-missing", {reader.place()}});
    }
    if (until && last_from && *until < *last_from) {
        report(home.context,
               {"rules/verified-until-early",
                at(reader, "verified_until"),
                {{"until", until->text()}, {"from", last_from->text()}}});
    }
    return until;
}

std::optional<CitedRounding> read_rounding(Context& context,
                                           const yaml::MappingReader& reader,
                                           Date in_force,
                                           std::string_view key) {
    constexpr std::array<std::string_view, 3> modes{"half_up", "down", "up"};
    const auto* node = reader.get_mapping(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader rounding{*node, schemas::rounding, context.diagnostics};
    const auto mode = rounding.get_choice("mode", modes);
    const auto unit = rounding.get_money("to");
    static_cast<void>(read_text(context, rounding, "note"));
    const auto basis = read_citation(context, rounding, in_force);
    if (unit && unit->ore() <= 0) {
        report(context, {"rules/bad-rounding", at(rounding, "to")});
        return std::nullopt;
    }
    if (!mode || !unit || !basis) {
        return std::nullopt;
    }
    const auto how = *mode == "half_up" ? RoundingMode::half_up
                                        : (*mode == "down" ? RoundingMode::down : RoundingMode::up);
    return CitedRounding{{how, unit->ore()}, *basis};
}

} // namespace bpa::rulebook
