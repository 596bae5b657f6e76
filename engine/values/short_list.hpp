#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace bpa {

/// Knows a list that keeps its first elements inside itself and moves to the heap when it outgrows
/// `room`: for lists that are nearly always short, and many.
template <class T, std::size_t room>
class ShortList {
public:
    ShortList() = default;
    ShortList(std::initializer_list<T> all) { assign(all.begin(), all.end()); }

    [[nodiscard]] std::size_t size() const { return more_.empty() ? count_ : more_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] T* begin() { return more_.empty() ? inside_.data() : more_.data(); }
    [[nodiscard]] T* end() { return begin() + size(); }
    [[nodiscard]] const T* begin() const { return more_.empty() ? inside_.data() : more_.data(); }
    [[nodiscard]] const T* end() const { return begin() + size(); }
    [[nodiscard]] T& operator[](std::size_t index) { return begin()[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return begin()[index]; }
    [[nodiscard]] const T& front() const { return *begin(); }
    [[nodiscard]] const T& back() const { return *(end() - 1); }

    void push_back(const T& value) {
        if (more_.empty() && count_ < room) {
            inside_[count_++] = value;
            return;
        }
        if (more_.empty()) {
            more_.reserve(room * 2);
            more_.assign(inside_.begin(), inside_.end());
        }
        more_.push_back(value);
    }
    template <class Iterator>
    void assign(Iterator first, Iterator last) {
        clear();
        std::for_each(first, last, [this](const T& value) { push_back(value); });
    }
    /// Leaves the elements before one of the list's own.
    void cut(const T* at) {
        const auto left = static_cast<std::size_t>(at - begin());
        if (more_.empty() || left <= room) {
            std::copy(begin(), begin() + left, inside_.begin());
            more_.clear();
            count_ = left;
        } else {
            more_.resize(left);
        }
    }
    /// Takes out the elements of the list's own from `first` to before `last`.
    void erase(T* first, T* last) {
        if (first != last) {
            cut(std::move(last, end(), first));
        }
    }
    void clear() {
        more_.clear();
        count_ = 0;
    }
    friend bool operator==(const ShortList& a, const ShortList& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    std::array<T, room> inside_{};
    std::size_t count_ = 0; ///< of `inside_`, while `more_` is empty
    std::vector<T> more_;   ///< all elements, when there are more than `room`
};

} // namespace bpa
