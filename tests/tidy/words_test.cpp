// Words that may not stand in the code: floating point, sources of chance, numbers of law.
#include "tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace bpa::tidy {
namespace {

Breaches
word_breaches(const File& file, const std::vector<std::string>& words, const std::string& why) {
    const std::string code = code_only(file.text, Literals::blank);
    Breaches breaches;
    for (const auto& word : words) {
        for (const auto at : whole_words(code, word)) {
            breaches.push_back(breach(file, line_of(code, at), "`" + word + "`: " + why));
        }
    }
    return breaches;
}

Breaches floating_breaches(const File& file) {
    // The tax administration defines its tables in double precision; only they are made with it.
    // The library of spreadsheets takes nothing else, and one file pair speaks with it.
    if (file.path == "engine/tax/routine.cpp" ||
        file.path.starts_with("outputs/spreadsheet/book.")) {
        return {};
    }
    auto breaches = word_breaches(file, {"double", "float"}, "amounts are exact");
    const std::string code = code_only(file.text, Literals::blank);
    static const std::regex literal{R"((^|[^\w.])(\d[\d']*\.\d*|\.\d+)([eE][+-]?\d+)?[fFlL]?)"};
    for (std::sregex_iterator it{code.begin(), code.end(), literal}, end; it != end; ++it) {
        const auto at = static_cast<std::size_t>(it->position());
        breaches.push_back(breach(file, line_of(code, at + 1), "floating-point literal"));
    }
    return breaches;
}

Breaches chance_breaches(const File& file) {
    std::vector<std::string> words{"system_clock",
                                   "steady_clock",
                                   "high_resolution_clock",
                                   "gettimeofday",
                                   "clock_gettime",
                                   "localtime",
                                   "gmtime",
                                   "mktime",
                                   "setlocale",
                                   "locale",
                                   "random_device",
                                   "mt19937",
                                   "rand",
                                   "srand",
                                   "unordered_map",
                                   "unordered_set",
                                   "getenv",
                                   "secure_getenv",
                                   "thread_local"};
    if (begins_with_folder(file.path, "engine/cli")) {
        // NO_COLOR is a habit of terminals and changes no result.
        std::erase(words, "getenv");
    }
    if (file.path == "engine/cli/progress.cpp") {
        // Whoever waits is told how far a run has come; no result depends on it.
        std::erase(words, "steady_clock");
    }
    return word_breaches(file, words, "same input, same bytes");
}

Breaches law_number_breaches(const File& file) {
    // Counts, and the units of time; everything else must come from rules/.
    // 4, 8, 26 and 52 weeks are the windows that parameters of working time are named after.
    static const std::set<std::string> innocent{
        "0", "1", "2", "4", "7", "8", "12", "24", "26", "52", "60", "100"};
    static const std::regex number{R"((^|[^\w'.])(\d[\w']*))"};
    const std::string code = code_only(file.text, Literals::blank);
    Breaches breaches;
    for (std::sregex_iterator it{code.begin(), code.end(), number}, end; it != end; ++it) {
        std::string digits = (*it)[2];
        digits.erase(std::ranges::find_if(digits, [](char c) { return c == 'u' || c == 'U'; }),
                     digits.end());
        // The longest name of the payment formats: a fact about files, which no agreement sets.
        const bool is_name_length = file.path == "engine/calc/calculate.cpp" && digits == "140";
        if (!innocent.contains(digits) && !is_name_length) {
            const auto at = static_cast<std::size_t>(it->position(2));
            breaches.push_back(
                breach(file, line_of(code, at), "`" + digits + "` belongs in rules/"));
        }
    }
    const std::string with_text = code_only(file.text, Literals::keep);
    static const std::regex amount{R"re("[^"\n]*\d ?(kr|%)[^"\n]*")re"};
    for (std::sregex_iterator it{with_text.begin(), with_text.end(), amount}, end; it != end;
         ++it) {
        const auto at = static_cast<std::size_t>(it->position());
        breaches.push_back(breach(file, line_of(with_text, at), "a figure in a text"));
    }
    return breaches;
}

Breaches leftover_breaches(const File& file) {
    Breaches breaches;
    // Written apart, so that this file does not find itself.
    for (const std::string word : {"TO"
                                   "DO",
                                   "FIX"
                                   "ME",
                                   "XX"
                                   "X",
                                   "HA"
                                   "CK"}) {
        for (const auto at : whole_words(file.text, word)) {
            breaches.push_back(breach(file, line_of(file.text, at), word));
        }
    }
    static const std::regex machine{"(^|[^A-Za-z.])/(wo"
                                    "rk|ro"
                                    "ot|ho"
                                    "me)/[A-Za-z]"};
    std::smatch found;
    if (std::regex_search(file.text, found, machine)) {
        breaches.push_back(breach(file,
                                  line_of(file.text, static_cast<std::size_t>(found.position())),
                                  "a path of one machine"));
    }
    return breaches;
}

template <class Check>
Breaches gather(const std::vector<File>& files, Check check) {
    Breaches breaches;
    for (const auto& file : files) {
        std::ranges::copy(check(file), std::back_inserter(breaches));
    }
    return breaches;
}

} // namespace

TEST_CASE("no floating point in the engine or the outputs", "[tidy]") {
    const auto breaches =
        gather(files_under({"engine", "outputs"}, {".hpp", ".cpp"}), floating_breaches);
    INFO(list(breaches));
    CHECK(breaches.empty());
    CHECK(floating_breaches({"x", "double a;\n// double b\nconst char* c = \"float\";\n"}).size() ==
          1);
    CHECK(floating_breaches({"x", "auto a = 0.5;\nauto b = f(x, 1.);\nauto c = 1'000;\n"}).size() ==
          2);
    CHECK(floating_breaches({"engine/tax/routine.cpp", "double a;\n"}).empty());
    CHECK(floating_breaches({"x", "auto a = v.1;\nauto n = 10;\nx.y();\n"}).empty());
}

TEST_CASE("no clock, locale, environment, chance or unordered container", "[tidy]") {
    const auto breaches =
        gather(files_under({"engine", "outputs"}, {".hpp", ".cpp"}), chance_breaches);
    INFO(list(breaches));
    CHECK(breaches.empty());
    CHECK(chance_breaches({"engine/calc/x.cpp", "auto a = std::chrono::system_clock::now();\n"})
              .size() == 1);
    CHECK(chance_breaches({"engine/calc/x.cpp", "auto a = std::getenv(\"TZ\");\n"}).size() == 1);
    CHECK(chance_breaches({"engine/cli/x.cpp", "auto a = std::getenv(\"NO_COLOR\");\n"}).empty());
    const std::string now = "auto a = std::chrono::steady_clock::now();\n";
    CHECK(chance_breaches({"engine/cli/progress.cpp", now}).empty());
    CHECK(chance_breaches({"engine/cli/x.cpp", now}).size() == 1);
}

TEST_CASE("no number of law or agreement in the calculation", "[tidy]") {
    const auto breaches =
        gather(files_under({"engine/calc", "engine/month"}, {".hpp", ".cpp"}), law_number_breaches);
    INFO(list(breaches));
    CHECK(breaches.empty());
    CHECK(law_number_breaches({"x", "auto a = 1950;\nauto b = 60;\n"}).size() == 1);
    CHECK(law_number_breaches({"x", "auto a = \"28.00 kr\";\nauto b = \"12 %\";\n"}).size() == 2);
    CHECK(law_number_breaches({"x", "std::uint32_t a1 = 1u;\n"}).empty());
}

TEST_CASE("nothing is left to do, and no machine's paths are named", "[tidy]") {
    const auto breaches =
        gather(files_under({"engine", "outputs", "tests", "rules", "docs", "fixtures"},
                           {".hpp", ".cpp", ".txt", ".md", ".yaml", ".sh"}),
               leftover_breaches);
    INFO(list(breaches));
    CHECK(breaches.empty());
    CHECK(leftover_breaches({"x", std::string{"// TO"} + "DO later\n"}).size() == 1);
    CHECK(leftover_breaches({"x", std::string{"see /ho"} + "me/kari/x\n"}).size() == 1);
}

} // namespace bpa::tidy
