#include "outputs/display/words.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::display {
namespace {

using line::Confidence;
using line::UnpaidReason;

Phrase reason_phrase(UnpaidReason reason) {
    switch (reason) {
    case UnpaidReason::unapproved:
        return {"Vakten er ikke godkjent.", "The shift is not approved."};
    case UnpaidReason::wrong_approver:
        return {"Den som godkjente vakten, var ikke arbeidsleder eller stedfortreder den dagen.",
                "Whoever approved the shift was not a work leader or deputy that day."};
    case UnpaidReason::own_approver:
        return {"Vakten er godkjent av assistenten selv.",
                "The shift was approved by the assistant herself or himself."};
    case UnpaidReason::approved_early:
        return {"Vakten ble godkjent før den var slutt.",
                "The shift was approved before it had ended."};
    case UnpaidReason::held_back:
        return {"Assistenten er holdt utenfor denne lønnskjøringen.",
                "The assistant was left out of this pay run."};
    }
    BPA_CHECK(false);
}

Phrase remedy_phrase(UnpaidReason reason) {
    switch (reason) {
    case UnpaidReason::unapproved:
    case UnpaidReason::wrong_approver:
    case UnpaidReason::own_approver:
        return {"Arbeidslederen eller en stedfortreder må godkjenne den. Da betales den i en "
                "senere lønnskjøring.",
                "The work leader or a deputy must approve it. It is then paid in a later pay run."};
    case UnpaidReason::approved_early:
        return {"Arbeidslederen eller en stedfortreder må godkjenne den på nytt. Da betales den i "
                "en senere lønnskjøring.",
                "The work leader or a deputy must approve it again. It is then paid in a later "
                "pay run."};
    case UnpaidReason::held_back:
        return {"Arbeidsgiveren må rette det som er feil. Da betales den i en ny lønnskjøring for "
                "samme periode.",
                "The employer must correct what is wrong. It is then paid in a new pay run for "
                "the same period."};
    }
    BPA_CHECK(false);
}

Phrase confidence_phrase(Confidence confidence) {
    switch (confidence) {
    case Confidence::verified:
        return {"bekreftet i kilden", "verified in the source"};
    case Confidence::single:
        return {"sett i bare én kilde", "seen in one source only"};
    case Confidence::derived:
        return {"utledet, ikke lest direkte", "derived, not read directly"};
    }
    BPA_CHECK(false);
}

} // namespace

std::string capitalized(std::string text) {
    constexpr char to_capital = 'A' - 'a';
    // Of the letters outside ASCII that words begin with, æ, ø and å, the second byte differs.
    const bool is_norwegian =
        text.starts_with("æ") || text.starts_with("ø") || text.starts_with("å");
    const std::size_t at = is_norwegian ? 1 : 0;
    if (is_norwegian || (!text.empty() && text.front() >= 'a' && text.front() <= 'z')) {
        text[at] = static_cast<char>(text[at] + to_capital);
    }
    return text;
}

void add_new(std::vector<std::string>& texts, std::string text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
        texts.push_back(std::move(text));
    }
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::size_t size = pattern.size();
    for (const std::string_view value : values) {
        size += value.size();
    }
    std::string text;
    text.reserve(size);
    for (const std::string_view value : values) {
        const std::size_t at = pattern.find("{}");
        BPA_CHECK(at != std::string_view::npos);
        text += pattern.substr(0, at);
        text += value;
        pattern.remove_prefix(at + 2);
    }
    BPA_CHECK(pattern.find("{}") == std::string_view::npos);
    text += pattern;
    return text;
}

std::string why_unpaid(UnpaidReason reason, Language language) {
    return std::string{reason_phrase(reason).in(language)};
}

std::string what_to_do(UnpaidReason reason, Language language) {
    return std::string{remedy_phrase(reason).in(language)};
}

std::string_view confidence(Confidence confidence, Language language) {
    return confidence_phrase(confidence).in(language);
}

} // namespace bpa::outputs::display
