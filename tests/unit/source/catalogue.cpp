#include "source/catalogue/areas.hpp"
#include "source/diagnostic.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace bpa;
using namespace bpa::source;

namespace {

std::set<std::string> placeholders(std::string_view pattern) {
    std::set<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        names.emplace(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    }
    return names;
}

/// The same without the language of a text that the rules have in both: `reason_nb` is `reason`.
std::set<std::string> meanings(std::string_view pattern, std::string_view language) {
    std::set<std::string> names;
    for (const auto& name : placeholders(pattern)) {
        names.insert(name.ends_with(language) ? name.substr(0, name.size() - language.size())
                                              : name);
    }
    return names;
}

/// A value for every placeholder, so that a pattern can be filled whole.
MessageArgs some_args(const Message& message) {
    MessageArgs args;
    for (const auto pattern :
         {message.text_nb, message.remedy_nb, message.text_en, message.remedy_en}) {
        for (const std::string& name : placeholders(pattern)) {
            args.emplace_back(name, "x");
        }
    }
    return args;
}

bool begins_with_capital(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

} // namespace

TEST_CASE("every message is whole in both languages") {
    for (const Message& message : catalogue()) {
        INFO(message.code);
        CHECK(message.code.find('/') != std::string_view::npos);
        for (const auto text :
             {message.text_nb, message.text_en, message.remedy_nb, message.remedy_en}) {
            CHECK_FALSE(text.empty());
            CHECK(text.find('\n') == std::string_view::npos);
            CHECK_FALSE(fill(text, some_args(message)).empty());
        }
        for (const auto text : {message.text_nb, message.text_en}) {
            CHECK_FALSE(text.ends_with('.'));
            CHECK_FALSE(begins_with_capital(text));
        }
        CHECK(meanings(message.text_nb, "_nb") == meanings(message.text_en, "_en"));
        CHECK(placeholders(message.remedy_nb) == placeholders(message.remedy_en));
        const bool is_only_placeholder =
            message.text_nb.starts_with('{') && message.text_nb.ends_with('}');
        CHECK((is_only_placeholder || message.text_nb != message.text_en));
    }
}

TEST_CASE("codes are sorted, and an unknown one is a bug") {
    const auto& all = catalogue();
    REQUIRE(all.size() > 30);
    CHECK(std::is_sorted(all.begin(), all.end(), [](const Message& a, const Message& b) {
        return a.code < b.code;
    }));
    CHECK(message_of("yaml/unknown-key").code == "yaml/unknown-key");
    CHECK_THROWS_AS(message_of("yaml/no-such-code"), InternalError);
}

TEST_CASE("words have both languages and every reason its advice") {
    std::set<std::string_view> keys;
    for (const Word& word : words()) {
        INFO(word.key);
        CHECK_FALSE(word.nb.empty());
        CHECK_FALSE(word.en.empty());
        CHECK(word.nb != word.en);
        CHECK(keys.insert(word.key).second);
    }
    for (const std::string_view key : keys) {
        INFO(key);
        const bool is_reason = key.starts_with("syntax-") && !key.ends_with("-advice");
        CHECK((!is_reason || keys.contains(std::string{key} + "-advice")));
    }
}

TEST_CASE("placeholders are filled, once") {
    CHECK(fill("`{key}` i {what}", {{"what", "shift"}, {"key", "to"}}) == "`to` i shift");
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "no"}}) == "{b}");
    CHECK_THROWS_AS(fill("{key}", {}), InternalError);
    CHECK_THROWS_AS(fill("{key", {{"key", "x"}}), InternalError);
}

TEST_CASE("a part in double brackets is left out when it lacks a value") {
    CHECK(fill("nei[[: {a} og {b}]]!", {{"a", "1"}, {"b", "2"}}) == "nei: 1 og 2!");
    CHECK(fill("nei[[: {a} og {b}]]!", {{"a", "1"}, {"b", ""}}) == "nei!");
    CHECK(fill("nei[[: {a}]]!", {}) == "nei!");
    CHECK(fill("[[{a}]][[{b}]]", {{"b", "[[x]]"}}) == "[[x]]");
    CHECK_THROWS_AS(fill("[[{a}", {{"a", "1"}}), InternalError);
}

TEST_CASE("words are put in the user's language and values made visible") {
    const Diagnostic diagnostic{
        .code = "value/malformed",
        .place = {},
        .length = 1,
        .args = {{"written", "a\u202Eb"}, {"form", "date"}, {"example", "2026-10-24"}},
        .related = {}};
    CHECK(text_of(diagnostic, Language::nb) == "`a\\u{202e}b` er ikke en dato");
    CHECK(text_of(diagnostic, Language::en) == "`a\\u{202e}b` is not a date");
    CHECK(remedy_of(diagnostic, Language::nb) == "skriv en dato, for eksempel 2026-10-24");
    CHECK(remedy_of(diagnostic, Language::en) == "write a date, for example 2026-10-24");
}
