// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    ExactMoney exact = ExactMoney::ore(Exact{1});
#ifdef BPA_REFUSED
    exact = Exact{1};
#endif
}
