#include "outputs/display/payee.hpp"

#include "outputs/display/values.hpp"

namespace bpa::outputs::display {
namespace {

using line::DueKind;

bool is_tax(const line::DueItem& item) {
    return item.kind == DueKind::withheld_tax || item.kind == DueKind::contribution;
}

/// What a term makes due is paid later, and its KID comes later too.
bool is_paid_now(const line::DueItem& item) {
    return item.covers.first == item.covers.last.value_or(item.covers.first);
}

std::string mark(const line::DueItem& item, Language language) {
    if (!item.payee.kid.empty()) {
        return ", KID " + item.payee.kid;
    }
    if (!item.payee.reference.empty()) {
        return say(language, {", merket {}", ", marked {}"}, item.payee.reference);
    }
    return is_tax(item) && !is_paid_now(item)
               ? std::string{}
               : std::string{Phrase{", KID-nummer mangler", ", KID is missing"}.in(language)};
}

} // namespace

std::string payee(const line::DueItem& item, Language language) {
    const bool is_known = !item.payee.account.empty();
    if (item.kind == DueKind::wages || item.kind == DueKind::report ||
        (is_tax(item) && !is_known)) { // by rules that do not say
        return {};
    }
    if (!is_known) {
        const Phrase unknown{"konto ikke oppgitt", "account not stated"};
        const std::string text{unknown.in(language)};
        return item.payee.name.empty() ? text : item.payee.name + ", " + text;
    }
    return say(language,
               {"{}, konto {}{}", "{}, account {}{}"},
               item.payee.name,
               bank_account(item.payee.account),
               mark(item, language));
}

} // namespace bpa::outputs::display
