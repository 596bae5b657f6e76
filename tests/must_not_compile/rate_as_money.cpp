// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    Money price = Money::ore(HourlyRate::ore(20000).ore());
#ifdef BPA_REFUSED
    price = HourlyRate::ore(20000);
#endif
}
