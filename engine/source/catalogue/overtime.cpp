#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

/// What overtime has to say.
constexpr std::array messages = {
    Message{"calc/order-not-stated",
            "`{rule}` gir overtid bare for pålagt tid, og vakten {date} for `{assistant}` sier "
            "ikke om den var pålagt",
            "skriv `ordered: yes` eller `ordered: no` på vakten",
            "`{rule}` gives overtime only for time that was ordered, and the shift of "
            "`{assistant}` on {date} does not say whether it was",
            "write `ordered: yes` or `ordered: no` on the shift"},
    Message{"calc/roster-needed",
            "`{rule}` spør hva `{assistant}` skulle ha arbeidet {date}, og perioden har ingen "
            "arbeidsplan for henne",
            "legg de planlagte vaktene i roster/ for perioden",
            "`{rule}` asks what `{assistant}` was to work on {date}, and the period has no roster "
            "for her",
            "put the planned shifts in roster/ for the period"},
    Message{"calc/time-off-on-may-day",
            "`{assistant}` har fri med lønn 1. eller 17. mai etter loven, og vakten som begynner "
            "{date}, er ført som avspasering",
            "ta bort vakten, eller del den ved midnatt og behold delen som ligger på en annen dag",
            "`{assistant}` is off on 1 or 17 May with pay by law, and the shift that begins on "
            "{date} is entered as time off taken",
            "remove the shift, or divide it at midnight and keep the part on another day"},
    Message{"calc/time-off-overdrawn",
            "`{assistant}` tar ut {taken} fri etter `{rule}`, og saldoen er {balance}",
            "rett vaktene eller regelen i `time_off_taken`, eller før det som var tjent før "
            "programmet begynte, i `counters` i opening.yaml (`counter: time_off`)",
            "`{assistant}` takes {taken} of time off by `{rule}`, and the balance is {balance}",
            "correct the shifts or the rule in `time_off_taken`, or state what was earned before "
            "this program began in `counters` of opening.yaml (`counter: time_off`)"},
    Message{"calc/time-off-refused",
            "vakten {date} for `{assistant}` skal avspasseres som overtid, og `{rule}` åpner ikke "
            "for det",
            "ta bort `overtime_as_time_off` fra vakten, eller skriv `time_off: yes` i vilkårenes "
            "regel om overtid med kilde for avtalen",
            "the shift of `{assistant}` on {date} is to give its overtime as time off, and "
            "`{rule}` does not allow that",
            "take `overtime_as_time_off` away from the shift, or write `time_off: yes` in the "
            "overtime rule of the terms, with the agreement as its source"},
    Message{"rules/bad-settlement",
            "overtid kan ikke avrundes slik: `round_to` må være over null, og `up_from` fra null "
            "til `round_to`",
            "skriv for eksempel `round_to: \"1:00\"` og `up_from: \"0:30\"`",
            "overtime cannot be rounded so: `round_to` must be above zero, and `up_from` between "
            "zero and `round_to`",
            "write for example `round_to: \"1:00\"` and `up_from: \"0:30\"`"},
    Message{"rules/full-day-unsettled",
            "utløseren `full_day` og verdiene `full_day` må stå begge eller ingen av dem",
            "skriv hvor lang en full dag er, med dato og kilde, eller ta bort det som står",
            "the trigger `full_day` and the values `full_day` must both be there, or neither",
            "write how long a full day is, with a date and a source, or take away what is there"},
    Message{"rules/step-without-condition",
            "trinnet sier ikke når det gjelder",
            "skriv minst ett av `windows`, `first_hours`, `before_shift`, `on_day_off` og "
            "`eve_of`; det som gjelder ellers, står i regelens egen `percent`",
            "the step does not say when it holds",
            "write at least one of `windows`, `first_hours`, `before_shift`, `on_day_off` and "
            "`eve_of`; what holds otherwise is the rule's own `percent`"},
    Message{"rules/steps-without-policy",
            "`steps` og `policy` må stå begge eller ingen av dem",
            "skriv `policy: highest` eller `policy: first`, etter hva teksten sier når flere trinn "
            "gjelder samtidig",
            "`steps` and `policy` must both be there, or neither",
            "write `policy: highest` or `policy: first`, by what the text says when several steps "
            "hold at once"},
    Message{"rules/unknown-trigger",
            "`{trigger}` er ikke noe som utløser overtid",
            "skriv `full_day`, `roster`, `day_off` eller `order`",
            "`{trigger}` is nothing that makes overtime",
            "write `full_day`, `roster`, `day_off` or `order`"},
};

} // namespace

std::span<const Message> overtime_messages() {
    return messages;
}

} // namespace bpa::source
