#include "rulebook/load/resolve.hpp"

#include <optional>

/// What a fixed monthly sum may be for.
namespace bpa::rulebook {

namespace {

/// The group that chooses among several members and has a supplement in it, at whatever depth; null
/// when it is only added up. Nothing when the supplement is not there.
std::optional<const StackingGroup*>
chooser_of(const StackingGroup& group, std::size_t supplement, const StackingGroup* chooser) {
    if (group.policy != StackingPolicy::sum && group.members.size() > 1) {
        chooser = &group;
    }
    for (const auto& member : group.members) {
        if (const auto* index = std::get_if<std::size_t>(&member)) {
            if (*index == supplement) {
                return chooser;
            }
            continue;
        }
        const auto& nested = *std::get<std::unique_ptr<StackingGroup>>(member);
        if (const auto found = chooser_of(nested, supplement, chooser)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

void check_fixed_supplements(Context& context, const Rulebook& book) {
    for (const auto& fixed : book.roster_supplements) {
        const auto& timed = book.supplements.at(fixed.supplement);
        const auto& rule = context.legend.at(fixed.rule);
        const auto& name = context.legend.at(timed.rule);
        const auto* chooser =
            chooser_of(book.stacking, fixed.supplement, nullptr).value_or(nullptr);
        const source::MessageArgs args{{"rule", rule.id}, {"supplement", name.id}};
        if (chooser != nullptr) {
            report(context, {"rules/fixed-not-settled", {rule.place}, args, {chooser->place}});
        }
        if (timed.by != LadderBy::none || timed.unless_other_above) {
            report(context, {"rules/fixed-with-steps", {rule.place}, args, {name.place}});
        }
    }
}

} // namespace bpa::rulebook
