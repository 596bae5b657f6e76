#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "finding/holiday-pay-leaver",
        .text_nb = "`{assistant}` slutter {last_day} og har {amount} kr til gode i feriepenger "
                   "opptjent i {year}; de er ikke betalt i denne kjøringen",
        .remedy_nb = "ferieloven § 11 (3) vil ha dem betalt siste vanlige lønningsdag: skriv "
                     "`holiday_pay_out` i employer.yaml så betaler programmet dem, eller betal dem "
                     "selv, også det som står igjen fra året før",
        .text_en = "`{assistant}` leaves on {last_day} and is owed {amount} kr of holiday pay "
                   "earned in {year}; it is not paid in this run",
        .remedy_en = "the Holidays Act § 11 (3) wants it paid on the last ordinary pay day: write "
                     "`holiday_pay_out` in employer.yaml and the program pays it, or pay it "
                     "yourself, with what is left of the year before",
    },
    Message{
        .code = "finding/holiday-pay-over",
        .text_nb = "`{assistant}` har fått {paid} kr i feriepenger for {year}, men har bare "
                   "opptjent {earned} kr; ingenting er trukket tilbake",
        .remedy_nb =
            "rett tallene i opening.yaml hvis de er feil; ellers avklar det med assistenten",
        .text_en = "`{assistant}` has been paid {paid} kr of holiday pay for {year}, but has "
                   "earned only {earned} kr; nothing is taken back",
        .remedy_en = "mend the figures in opening.yaml if they are wrong; otherwise settle it with "
                     "the assistant",
    },
    Message{
        .code = "finding/holiday-pay-unknown",
        .text_nb = "feriepengene til `{assistant}` for {year} er ikke betalt: `{key}` for året er "
                   "ikke kjent",
        .remedy_nb =
            "skriv `{key}` for {year} i opening.yaml, 0,00 kr hvis det ikke er noe; kjør så "
            "perioden en gang til",
        .text_en = "the holiday pay of `{assistant}` for {year} is not paid: `{key}` of the year "
                   "is not known",
        .remedy_en = "write `{key}` of {year} in opening.yaml, 0.00 kr if there is none; then run "
                     "the period once more",
    },
};

} // namespace

std::span<const Message> finding_holiday_messages() {
    return messages;
}

} // namespace bpa::source
