#!/usr/bin/env bash
# Messages that the writers make, before programs that are not ours: xmllint with the format's
# schemas, and the comparer with the provider's sample. What is not present is skipped and told.
#
#   tests/amelding/schema.sh PROGRAM-THAT-WRITES COMPARER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
shared=${BPA_SHARED:-$here/../../../shared}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$folder"

broken=0
for message in "$folder"/*.xml; do
    "$2" "$message" "${message%.xml}.json" || broken=1
done

sample=$shared/data/amelding-samples/provider-2026-11
if [ -e "$sample.xml" ]; then
    # The sample has a comment of its own; every other byte is the same.
    diff <(grep -v '^<!-- ' "$sample.xml") <(cat "$folder/provider-2.3.xml") || broken=1
    "$2" "$folder/provider-2.3.xml" "$sample.json" || broken=1
    "$2" "$folder/provider-2.3.json" "$sample.xml" || broken=1
else
    echo "skipped: not present: the provider's sample"
fi

if ! command -v xmllint >/dev/null; then
    echo "skipped: not present: xmllint"
elif [ ! -e "$shared/schemas/amelding_v2_3.xsd" ]; then
    echo "skipped: not present: the schemas"
else
    for message in "$folder"/*.xml; do
        edition=${message%.xml}
        edition=${edition##*-}
        xmllint --nonet --noout --schema "$shared/schemas/amelding_v${edition/./_}.xsd" "$message" \
            2>&1 || broken=1
    done
    # The schemas do refuse: an element out of its order.
    sed 's/<meldingsId>/<meldingsID>/;s/<\/meldingsId>/<\/meldingsID>/' "$folder/full-2.3.xml" \
        >"$folder/broken"
    if xmllint --nonet --noout --schema "$shared/schemas/amelding_v2_3.xsd" "$folder/broken" \
        2>/dev/null; then
        echo "the schema takes anything" && broken=1
    fi
fi
exit $broken
