// refused: conversion from|cannot convert|no match for 'operator='|no viable
#include "values/exact.hpp"

using namespace bpa;

int main() {
    Exact share{1};
#ifdef BPA_REFUSED
    share = 1;
    Exact other = 1;
#endif
}
