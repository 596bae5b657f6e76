#include "facts/load/checked_values.hpp"
#include "facts/load/payments.hpp"
#include "facts/load/schemas.hpp"

#include <array>
#include <limits>
#include <tuple>

namespace bpa::facts {
namespace {

constexpr std::array kinds{AttachmentKind::coordinated,
                           AttachmentKind::child_support,
                           AttachmentKind::criminal_compensation,
                           AttachmentKind::fine,
                           AttachmentKind::tax,
                           AttachmentKind::other};

/// Knows one entry of the file: a version of an order.
struct Version {
    Attachment order;
    std::string person;
    std::int64_t version = 0;
    std::int64_t sequence = 0; ///< grows over all orders of the authority
    bool is_ended = false;

    [[nodiscard]] bool is_coordinated() const { return order.kind == AttachmentKind::coordinated; }
};

std::optional<AttachmentKind> read_kind(const yaml::MappingReader& reader) {
    std::array<std::string_view, kinds.size()> names{};
    std::transform(
        kinds.begin(), kinds.end(), names.begin(), [](auto kind) { return name_of(kind); });
    const auto chosen = reader.get_choice("kind", names);
    if (!chosen) {
        return std::nullopt;
    }
    const auto found = std::find(names.begin(), names.end(), *chosen);
    return kinds.at(static_cast<std::size_t>(found - names.begin()));
}

std::optional<AttachmentPeriod>
read_period(const yaml::Node& item, const std::string& person, source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{item, schemas::attachment_period, diagnostics};
    const auto days = get_days(reader, diagnostics);
    const auto percent = get_share(reader, "percent", diagnostics);
    const auto amount = get_amount(reader, "per_month", diagnostics);
    if (reader.has("percent") == reader.has("per_month")) {
        diagnostics.add(of_person(person,
                                  problem_at(reader.place(),
                                             "employer/one-of-two",
                                             {{"first", "percent"}, {"second", "per_month"}})));
        return std::nullopt;
    }
    if (!days || (!percent && !amount)) {
        return std::nullopt;
    }
    return AttachmentPeriod{*days, percent, amount, reader.place()};
}

void read_periods(const yaml::MappingReader& reader,
                  Version& made,
                  source::Diagnostics& diagnostics) {
    const yaml::Node* list = reader.get_sequence("periods");
    auto& periods = made.order.periods;
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        if (auto period = read_period(list->items[i], made.person, diagnostics)) {
            periods.push_back(std::move(*period));
        }
    }
    std::sort(periods.begin(), periods.end(), [](const auto& a, const auto& b) {
        return std::tie(a.days.first, a.place) < std::tie(b.days.first, b.place);
    });
    for (std::size_t i = 1; i < periods.size(); ++i) {
        if (periods[i].days.overlaps(periods[i - 1].days)) {
            diagnostics.add(against(periods[i - 1].place,
                                    of_person(made.person,
                                              problem_at(periods[i].place,
                                                         "employer/attachment-periods-overlap",
                                                         {{"order", made.order.order}}))));
        }
    }
}

/// What belongs to the coordinated order alone.
void read_version(const yaml::MappingReader& reader,
                  Version& made,
                  source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> statuses{"active", "ended"};
    constexpr WholeRange numbers{1, std::numeric_limits<std::int64_t>::max()};
    constexpr std::string_view condition = "kind: coordinated";
    for (const std::string_view key : {"version", "sequence", "status"}) {
        need_key(reader, {key, condition}, diagnostics);
    }
    for (const std::string_view key : {"decided", "of", "remaining", "due"}) {
        refuse_key(reader, {key, condition}, diagnostics);
    }
    made.version = get_whole_in(reader, "version", numbers, diagnostics).value_or(0);
    made.sequence = get_whole_in(reader, "sequence", numbers, diagnostics).value_or(0);
    made.is_ended = reader.get_choice("status", statuses) == "ended";
}

/// When an older order is to be paid on: tax by the law, everything else by its letter.
void read_due(const yaml::MappingReader& reader, Version& made, source::Diagnostics& diagnostics) {
    if (made.order.kind == AttachmentKind::tax) {
        refuse_key(reader, {"due", "kind: tax"}, diagnostics);
        return;
    }
    need_key(reader, {"due", "kind: " + std::string{name_of(made.order.kind)}}, diagnostics);
    if (const yaml::Node* due = reader.get_mapping("due")) {
        made.order.term = read_payment_term(*due, made.person, diagnostics).value_or(PaymentTerm{});
    }
}

/// What belongs to an older order alone.
void read_older(const yaml::MappingReader& reader,
                Version& made,
                source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> bases{"gross", "after_tax"};
    const std::string condition = "kind: " + std::string{name_of(made.order.kind)};
    need_key(reader, {"decided", condition}, diagnostics);
    for (const std::string_view key : {"version", "sequence", "status"}) {
        refuse_key(reader, {key, condition}, diagnostics);
    }
    const auto& periods = made.order.periods;
    if (std::any_of(periods.begin(), periods.end(), [](const auto& p) { return p.percent; })) {
        need_key(reader, {"of", "percent"}, diagnostics);
    }
    made.order.base = reader.get_choice("of", bases) == "after_tax" ? AttachmentBase::after_tax
                                                                    : AttachmentBase::gross;
    made.order.decided = reader.get_date("decided");
    made.order.claim = get_amount(reader, "remaining", diagnostics);
    made.order.claim_place = reader.place_of("remaining");
    read_due(reader, made, diagnostics);
}

void read_order_payee(const yaml::MappingReader& reader,
                      Version& made,
                      source::Diagnostics& diagnostics) {
    const yaml::Node* node = reader.get_mapping("payee");
    if (node == nullptr) {
        return;
    }
    auto payee = read_payee(*node, made.person, diagnostics);
    if (!payee) {
        return;
    }
    // An older order may be marked with a reference; the coordinated one always has a KID.
    if (payee->kid.empty() && (made.is_coordinated() || payee->reference.empty())) {
        diagnostics.add(of_person(
            made.person,
            problem_at(node->place,
                       "employer/key-needed",
                       {{"key", "kid"},
                        {"condition", "kind: " + std::string{name_of(made.order.kind)}}})));
    }
    made.order.payee = std::move(*payee);
}

std::optional<Version> read_entry(const yaml::Node& item,
                                  const Facts& facts,
                                  const Directory& directory,
                                  source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{item, schemas::attachment, diagnostics};
    const auto order = reader.get_short_name("order");
    const auto kind = read_kind(reader);
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    if (!order || !kind || !assistant) {
        return std::nullopt;
    }
    Version made;
    made.person = facts.assistants.at(*assistant).id;
    made.order.assistant = *assistant;
    made.order.order = *order;
    made.order.kind = *kind;
    made.order.place = reader.place();
    read_periods(reader, made, diagnostics);
    if (made.is_coordinated()) {
        read_version(reader, made, diagnostics);
    } else {
        read_older(reader, made, diagnostics);
    }
    read_order_payee(reader, made, diagnostics);
    return made;
}

void report_two(std::pair<const Version&, const Version&> two,
                std::string_view code,
                source::Diagnostics& diagnostics) {
    const auto& [before, now] = two;
    diagnostics.add(against(before.order.place,
                            of_person(now.person,
                                      problem_at(now.order.place,
                                                 code,
                                                 {{"order", now.order.order},
                                                  {"other", before.order.order},
                                                  {"version", std::to_string(now.version)},
                                                  {"assistant", now.person}}))));
}

/// A KID that could not be read has been reported.
bool is_other_kid(const Version& before, const Version& now) {
    const std::string& old_kid = before.order.payee.kid;
    const std::string& new_kid = now.order.payee.kid;
    return !old_kid.empty() && !new_kid.empty() && old_kid != new_kid;
}

/// Two entries of the same order must be two versions of it.
void check_versions(std::pair<const Version&, const Version&> two,
                    source::Diagnostics& diagnostics) {
    const auto& [before, now] = two;
    if (!before.is_coordinated() || !now.is_coordinated()) {
        diagnostics.add(against(before.order.place,
                                problem_at(now.order.place,
                                           "employer/duplicate-id",
                                           {{"key", "order"}, {"id", now.order.order}})));
    } else if (before.version == now.version) {
        report_two(two, "employer/attachment-version-twice", diagnostics);
    } else if (now.sequence <= before.sequence) {
        report_two(two, "employer/attachment-out-of-order", diagnostics);
    } else if (before.person != now.person || is_other_kid(before, now)) {
        report_two(two, "employer/attachment-changed-hands", diagnostics);
    }
}

bool run_together(const Attachment& a, const Attachment& b) {
    return std::any_of(a.periods.begin(), a.periods.end(), [&b](const auto& of_a) {
        return std::any_of(b.periods.begin(), b.periods.end(), [&of_a](const auto& of_b) {
            return of_a.days.overlaps(of_b.days);
        });
    });
}

/// Orders that exclude each other: two coordinated ones on a person, two with one KID.
void check_pairs(const std::vector<Version>& newest, source::Diagnostics& diagnostics) {
    std::map<std::string, const Version*> by_kid;
    const Version* coordinated = nullptr;
    for (const Version& each : newest) {
        const std::string& kid = each.order.payee.kid;
        if (const auto [found, is_new] = by_kid.emplace(kid, &each); !is_new && !kid.empty()) {
            report_two({*found->second, each}, "employer/kid-of-two-orders", diagnostics);
        }
        if (!each.is_coordinated()) {
            continue;
        }
        const bool is_second = coordinated != nullptr && coordinated->person == each.person &&
                               run_together(coordinated->order, each.order);
        if (is_second) {
            report_two({*coordinated, each}, "employer/two-coordinated", diagnostics);
        }
        coordinated = &each;
    }
}

} // namespace

void read_attachments(Facts& facts, const Directory& directory, const LoadContext& context) {
    const auto root = read_file(context, "attachments.yaml", true);
    if (!root) {
        return;
    }
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{*root, schemas::attachments_file, diagnostics};
    std::vector<Version> all;
    const yaml::Node* list = reader.get_sequence("attachments");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        if (auto entry = read_entry(list->items[i], facts, directory, diagnostics)) {
            all.push_back(std::move(*entry));
        }
    }
    std::sort(all.begin(), all.end(), [](const Version& a, const Version& b) {
        return std::tie(a.order.order, a.version, a.order.place) <
               std::tie(b.order.order, b.version, b.order.place);
    });
    std::vector<Version> newest;
    for (Version& each : all) {
        if (!newest.empty() && newest.back().order.order == each.order.order) {
            check_versions({newest.back(), each}, diagnostics);
            newest.pop_back();
        }
        newest.push_back(std::move(each));
    }
    std::erase_if(newest, [](const Version& each) { return each.is_ended; });
    std::stable_sort(newest.begin(), newest.end(), [](const Version& a, const Version& b) {
        return a.order.assistant < b.order.assistant;
    });
    check_pairs(newest, diagnostics);
    for (Version& each : newest) {
        facts.attachments.push_back(std::move(each.order));
    }
}

} // namespace bpa::facts
