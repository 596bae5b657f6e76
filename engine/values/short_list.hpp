#pragma once

#include <boost/container/static_vector.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace bpa {

/// Knows a list that keeps its first elements inside itself and moves to the heap when it outgrows
/// `room`: for lists that are nearly always short, and many.
template <class T, std::size_t room>
class ShortList {
public:
    ShortList() {} // not defaulted: that would clear the room for the elements as well
    ShortList(std::initializer_list<T> all) { assign(all.begin(), all.end()); }

    [[nodiscard]] std::size_t size() const { return more_.empty() ? inside_.size() : more_.size(); }
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
        if (more_.empty() && inside_.size() < room) {
            inside_.push_back(value);
            return;
        }
        if (more_.empty()) {
            more_.reserve(room * 2);
            more_.assign(inside_.begin(), inside_.end());
        }
        more_.push_back(value);
    }
    /// Makes an element at the end.
    T& emplace_back() {
        if (more_.empty() && inside_.size() < room) {
            return inside_.emplace_back();
        }
        push_back(T{});
        return more_.back();
    }
    template <class Iterator>
    void assign(Iterator first, Iterator last) {
        clear();
        std::for_each(first, last, [this](const T& value) { push_back(value); });
    }
    /// Leaves the elements before one of the list's own.
    void cut(const T* at) {
        const auto left = at - begin();
        if (more_.empty()) {
            inside_.erase(inside_.begin() + left, inside_.end());
        } else if (left <= static_cast<std::ptrdiff_t>(room)) {
            inside_.assign(more_.begin(), more_.begin() + left);
            more_.clear();
        } else {
            more_.erase(more_.begin() + left, more_.end());
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
        inside_.clear();
    }
    friend bool operator==(const ShortList& a, const ShortList& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    boost::container::static_vector<T, room> inside_; ///< all elements, while `more_` is empty
    std::vector<T> more_; ///< all elements, once there are more than `room`
};

} // namespace bpa
