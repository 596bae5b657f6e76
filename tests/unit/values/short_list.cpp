#include "values/short_list.hpp"

#include <catch2/catch.hpp>

#include <numeric>
#include <string>

namespace bpa {
namespace {

using Short = ShortList<std::string, 2>;

} // namespace

TEST_CASE("a short list holds the same inside itself and beyond its room", "[values]") {
    Short list;
    CHECK(list.empty());
    std::string all;
    for (const char* value : {"a", "b", "c", "d", "e"}) {
        list.push_back(value);
        all += value;
        CHECK(std::accumulate(list.begin(), list.end(), std::string{}) == all);
        CHECK(list.size() == all.size());
        CHECK(list.front() == "a");
        CHECK(list.back() == value);
        CHECK(list[list.size() - 1] == value);
    }
}

TEST_CASE("a copy of a short list is its own", "[values]") {
    for (const Short& list : {Short{"a"}, Short{"a", "b", "c"}}) {
        Short copy = list;
        CHECK(copy == list);
        copy.push_back("x");
        CHECK_FALSE(copy == list);
        CHECK(list.front() == "a");
        const Short moved = std::move(copy);
        CHECK(moved.size() == list.size() + 1);
        CHECK(moved.back() == "x");
    }
}

TEST_CASE("a short list may be cut to any length and go on from there", "[values]") {
    const Short whole{"a", "b", "c", "d"};
    for (std::size_t left = 0; left <= whole.size(); ++left) {
        Short list = whole;
        list.cut(list.begin() + left);
        CHECK(list.size() == left);
        list.push_back("x");
        CHECK(list.size() == left + 1);
        CHECK(list.back() == "x");
        CHECK(std::equal(whole.begin(), whole.begin() + left, list.begin()));
    }
    Short list = whole;
    list.clear();
    CHECK(list == Short{});
}

TEST_CASE("elements of a short list may be taken out from anywhere", "[values]") {
    const std::string letters = "abcd";
    for (std::size_t first = 0; first <= letters.size(); ++first) {
        for (std::size_t last = first; last <= letters.size(); ++last) {
            Short list{"a", "b", "c", "d"};
            list.erase(list.begin() + first, list.begin() + last);
            CHECK(std::accumulate(list.begin(), list.end(), std::string{}) ==
                  letters.substr(0, first) + letters.substr(last));
        }
    }
}

} // namespace bpa
