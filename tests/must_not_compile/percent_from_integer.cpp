// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    Percent share = Percent::of_fraction(Exact::decimal(12, 2));
#ifdef BPA_REFUSED
    share = 12;
    static_cast<void>(Percent::of_fraction(12));
#endif
}
