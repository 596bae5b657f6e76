#!/usr/bin/env bash
# The tree is formatted whole: fails on the first file clang-format would change.
set -euo pipefail
cd "$(dirname "$0")/../.."
find engine outputs tests -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort \
    | xargs clang-format --dry-run --Werror
