// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    Money price = Money::ore(100);
#ifdef BPA_REFUSED
    price = 100;
    Money other = 100;
#endif
}
