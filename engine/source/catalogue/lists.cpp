#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

// Lists of published runs for the pension provider and the unions, and what the provider answers.
constexpr std::array messages = {
    Message{
        .code = "lists/draft",
        .text_nb = "`{path}` er et utkast, og det lages ingen lister av et utkast",
        .remedy_nb = "kjør lønnen uten --draft, og lag listene av den kjøringen",
        .text_en = "`{path}` is a draft, and no lists are made of a draft",
        .remedy_en = "run the payroll without --draft, and make the lists of that run",
    },
    Message{
        .code = "lists/not-a-run",
        .text_nb = "`{path}` er ikke en publisert kjøring",
        .remedy_nb = "skriv mappen til kjøringen, for eksempel solveien/runs/2026-10/01",
        .text_en = "`{path}` is not a published run",
        .remedy_en = "write the folder of the run, for example solveien/runs/2026-10/01",
    },
    Message{
        .code = "lists/sum-differs",
        .text_nb = "{file}: summen ({check}) er {listed} kr, og {path} har {published} kr",
        .remedy_nb = "prøv kjøringen med `bpalonn verify`, og meld fra til den som har laget "
                     "bpalonn",
        .text_en = "{file}: the sum ({check}) is {listed} kr, and {path} has {published} kr",
        .remedy_en = "try the run with `bpalonn verify`, and tell who made bpalonn",
    },
};

} // namespace

std::span<const Message> lists_messages() {
    return messages;
}

} // namespace bpa::source
