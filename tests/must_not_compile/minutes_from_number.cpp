// refused: conversion from|cannot convert|no match for 'operator='|no viable|deleted
#include "values/money.hpp"

using namespace bpa;

int main() {
    Minutes time = Minutes::of(90);
#ifdef BPA_REFUSED
    time = 90;
    static_cast<void>(Minutes::of(1.5));
#endif
}
