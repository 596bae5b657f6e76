// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    const Money price = Money::ore(100);
    const std::int64_t ore = price.ore();
    static_cast<void>(ore);
#ifdef BPA_REFUSED
    const std::int64_t bare = price;
#endif
}
