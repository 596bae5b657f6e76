#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// What only the monthly report asks for.
constexpr std::array messages = {
    Message{
        .code = "employer/bad-occupation",
        .text_nb = "`{occupation}` er ikke en yrkeskode; en yrkeskode har sju sifre",
        .remedy_nb = "finn koden i yrkeslisten og skriv de sju sifrene i anførselstegn; en "
                     "BPA-assistent hos en privatperson har \"5133108\"",
        .text_en = "`{occupation}` is no occupation code; an occupation code has seven digits",
        .remedy_en = "find the code in the list of occupations and write the seven digits in "
                     "quotes; a BPA assistant in a private home has \"5133108\"",
    },
    Message{
        .code = "employer/bad-reported-id",
        .text_nb = "`{id}` kan ikke være en arbeidsforholdId i a-meldingen",
        .remedy_nb = "skriv den av fra det forrige lønnssystemet: bokstavene a til z, sifre, `_`, "
                     "`.` og `-`, høyst 150 tegn; har du ingen, ta bort `reported_id`",
        .text_en = "`{id}` cannot be an arbeidsforholdId of the monthly report",
        .remedy_en =
            "copy it from the payroll system before this one: the letters a to z, digits, `_`, `.` "
            "and `-`, at most 150 characters; if there is none, remove `reported_id`",
    },
    Message{
        .code = "employer/leave-outside-employment",
        .text_nb = "permisjonen `{leave}` for `{assistant}` har dager utenfor arbeidsforholdet",
        .remedy_nb = "rett `from` og `until` på permisjonen, eller på arbeidsforholdet",
        .text_en = "the leave `{leave}` of `{assistant}` has days outside the employment",
        .remedy_en = "correct `from` and `until` of the leave, or of the employment",
    },
    Message{
        .code = "employer/leaves-over-the-whole",
        .text_nb = "permisjonene for `{assistant}` er til sammen {percent} den {date}",
        .remedy_nb =
            "rett prosentene eller dagene; til sammen kan de ikke være mer enn 100 % på en dag",
        .text_en = "the leaves of `{assistant}` are {percent} together on {date}",
        .remedy_en =
            "correct the percents or the days; together they cannot be more than 100 % on a day",
    },
};

} // namespace

std::span<const Message> employer_reporting_messages() {
    return messages;
}

} // namespace bpa::source
