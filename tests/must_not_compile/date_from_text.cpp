// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/date.hpp"

using namespace bpa;

int main() {
    Date day = Date::from_civil(2026, 10, 24).value();
#ifdef BPA_REFUSED
    day = "2026-10-24";
    day = std::string{"2026-10-24"};
    Date other = "2026-10-24";
#endif
}
