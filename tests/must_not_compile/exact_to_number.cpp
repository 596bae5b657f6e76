// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/exact.hpp"

using namespace bpa;

int main() {
    const Exact share = Exact::ratio(1, 2);
    static_cast<void>(share.numerator());
#ifdef BPA_REFUSED
    const double rough = share;
    const std::int64_t whole = share;
    const bool truth = share;
#endif
}
