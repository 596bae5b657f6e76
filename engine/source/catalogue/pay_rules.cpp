#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What wages, additions and those they are for have to say.
constexpr std::array messages = {
    Message{"rules/bad-population",
            "`who` nevner ingen vilkår, eller vilkår som ingen kan oppfylle",
            "nevn minst ett vilkår, aldre fra 0 til 120 år, og la `age_from` ligge under "
            "`age_under` og `employed_from` før `employed_before`",
            "`who` names no condition, or conditions that nobody can meet",
            "name at least one condition, ages from 0 to 120 years, and let `age_from` lie below "
            "`age_under` and `employed_from` before `employed_before`"},
    Message{"calc/wage-for-others",
            "ingen regel gir `{assistant}` grunnlønn for `{duty}` {date}: `{rule}` under `{terms}` "
            "gjelder andre aldre eller ansettelsesdatoer",
            "kontroller fødselsdatoen og første arbeidsdag, eller legg til en lønnsregel som også "
            "gjelder henne",
            "no rule gives `{assistant}` base pay for `{duty}` on {date}: `{rule}` under `{terms}` "
            "is for other ages or first days of employment",
            "check the date of birth and the first day of employment, or add a wage rule that is "
            "for her too"},
};

} // namespace

std::span<const Message> pay_rule_messages() {
    return messages;
}

} // namespace bpa::source
