#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "file/missing",
        .text_nb = "filen finnes ikke",
        .remedy_nb = "legg filen i mappen, eller rett navnet: små og store bokstaver må være like",
        .text_en = "the file is not there",
        .remedy_en = "put the file in the folder, or correct its name: upper and lower case differ",
    },
    Message{
        .code = "file/unreadable",
        .text_nb = "filen finnes, men kan ikke leses",
        .remedy_nb = "se at det er en vanlig fil, og gi brukeren din lesetilgang til den",
        .text_en = "the file is there but cannot be read",
        .remedy_en = "see that it is an ordinary file and that your user may read it",
    },
};

} // namespace

std::span<const Message> file_messages() {
    return messages;
}

} // namespace bpa::source
