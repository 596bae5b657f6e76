// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    const ExactMoney exact = ExactMoney::of(Money::ore(1));
    Money price = round_to_ore(exact, Rounding{});
#ifdef BPA_REFUSED
    price = exact;
    Money other = exact;
#endif
}
