// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/date.hpp"

using namespace bpa;

int main() {
    Month month = Month::of(Date{});
#ifdef BPA_REFUSED
    month = Date{};
#endif
}
