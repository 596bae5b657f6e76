#!/usr/bin/env bash
# Bank files and vouchers of any system, held against `bpalonn check-file`: what is right has no findings, with the official schemas too
# where they are present; what is broken has the code the breach is called by; what attacks the reader is refused and told why.
#
#   tests/bank-files.sh [BPALONN]
#
# BPA_SHARED is a folder with schemas/pain.*.xsd and data/pain001-samples; without them that part is told to be skipped. Exit 1 when
# anything of this fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
fixtures=$root/fixtures/bank-files
shared=${BPA_SHARED:-}
schemas=()
[ -n "$shared" ] && [ -e "$shared/schemas/pain.001.001.09.xsd" ] && schemas=(--schema "$shared/schemas")
[ "${#schemas[@]}" -gt 0 ] || echo 'skipped: not present: the schemas' >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
count=0
complain() { echo "$1" >&2 && bad=1; }

# Runs the check with little memory; what it said is left in `said`.
check() { # file, options…
    local code=0
    (
        ulimit -Sv 1500000 2>/dev/null || true
        timeout 60 "$program" check-file "$@" --rules "$root/rules" >"$scratch/said" 2>&1
    ) || code=$?
    count=$((count + 1))
    return "$code"
}
codes() { { grep -oE '\[[a-z]+/[a-z0-9-]+\]' "$scratch/said" || true; } | tr -d '[]' | sort -u | tr '\n' ' ' | sed 's/ $//'; }
is_clean() { # file, what it is called, options…
    local file=$1 name=$2
    shift 2
    check "$file" "$@" || complain "$file: exit $?: $(cat "$scratch/said")"
    grep -qF ": $name: ingen funn" "$scratch/said" || complain "$file: not told as $name: $(cat "$scratch/said")"
}
has() { # what was done, wanted exit code, wanted codes, file, options…
    local what=$1 wanted=$2 expected=$3 code=0 found
    shift 3
    check "$@" || code=$?
    found=$(codes)
    [ "$code" = "$wanted" ] && [ "$found" = "$expected" ] ||
        complain "$what: exit $code and [$found], not $wanted and [$expected]: $(head -c 600 "$scratch/said")"
}
broken() { # wanted codes, sed expression, fixture, options…
    local expected=$1 change=$2 file=$fixtures/$3
    shift 3
    sed -E "$change" "$file" >"$scratch/broken"
    ! cmp -s "$file" "$scratch/broken" || complain "nothing changed: $change"
    has "$change" 1 "$expected" "$scratch/broken" "$@"
}

# ---- what is right -----------------------------------------------------------------------------------------------------------------
for file in "$fixtures"/*.xml ${shared:+"$shared"/data/pain001-samples/*.xml}; do
    [ -e "$file" ] || { echo "skipped: not present: $file" >&2 && continue; }
    name=$(basename "$file" .xml)
    name=${name#*.}
    is_clean "$file" "$name"
    if [ "${#schemas[@]}" -gt 0 ]; then
        is_clean "$file" "$name" "${schemas[@]}"
        grep -qF "følger skjemaet $name.xsd" "$scratch/said" || complain "$file: not held against its schema"
    fi
done
is_clean "$fixtures/answer.pain.002.001.03.xml" pain.002.001.03 --answers "$fixtures/payment.pain.001.001.03.xml"
is_clean "$fixtures/vouchers.csv" 'GBAT10 (UTF-8)' --accounts "$fixtures/chart.csv"
iconv -f UTF-8 -t ISO-8859-1 "$fixtures/vouchers.csv" >"$scratch/latin1.csv"
is_clean "$scratch/latin1.csv" 'GBAT10 (Windows-1252)' --accounts "$fixtures/chart.csv"
sed 's/encoding="UTF-8"/encoding="UTF-16"/' "$fixtures/payment.pain.001.001.03.xml" | iconv -f UTF-8 -t UTF-16 >"$scratch/utf16.xml"
is_clean "$scratch/utf16.xml" pain.001.001.03
sed 's/encoding="UTF-8"/encoding="ISO-8859-1"/' "$fixtures/payment.pain.001.001.09.xml" | iconv -f UTF-8 -t ISO-8859-1 >"$scratch/latin1.xml"
is_clean "$scratch/latin1.xml" pain.001.001.09

# The files of our employers, when tax was paid by terms and after, in both editions.
for folder in "$root"/fixtures/employers/*/; do
    name=$(basename "$folder")
    employer=$scratch/$name
    cp -r "$root/fixtures/employers/$name" "$employer"
    for period in $(cat "$employer/periods.txt"); do
        "$program" run "$employer" --period "$period" --rules "$root/rules" --payslips none >/dev/null 2>"$scratch/err" ||
            complain "run of $period: $(cat "$scratch/err")"
    done
    for edition in pain.001.001.03 pain.001.001.09; do
        copy=$scratch/$name-$edition
        cp -r "$employer" "$copy"
        sed -i -E "s/message: pain.*/message: $edition/" "$copy/bank.yaml"
        for manifest in "$copy"/runs/*/*/manifest.yaml; do
            run=$(dirname "$manifest")
            # What must be acknowledged is acknowledged by the names the program asks for.
            "$program" payments "$run" --file --rules "$root/rules" >"$scratch/said" 2>&1 || true
            names=$(sed -nE 's/.*(bekreftes med:) (--acknowledge .*)/\2/p' "$scratch/said")
            # shellcheck disable=SC2086 # a list of words
            [ -z "$names" ] || "$program" payments "$run" --file $names --rules "$root/rules" >/dev/null 2>&1 || true
            is_clean "$copy/bank/${run#"$copy/runs/"}-01/pain.001.xml" "$edition" "${schemas[@]}"
        done
    done
done

# ---- what is broken ----------------------------------------------------------------------------------------------------------------
pay=payment.pain.001.001.03.xml
broken bank/count 's/<NbOfTxs>4</<NbOfTxs>5</' $pay
broken bank/control-sum 's/>9876\.25</>9876.26</' $pay
broken bank/id-twice '0,/<PmtInfId>SOLSKINN-2026-11-1/! s/<PmtInfId>SOLSKINN-2026-11-2/<PmtInfId>SOLSKINN-2026-11-1/' $pay
broken bank/account-number 's/99990001088/99990001089/' $pay
broken 'bank/charges bank/foreign-mixed bank/foreign-without-bic bank/foreign-without-report' 's#<Othr><Id>99990001088</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>#<IBAN>DE89370400440532013000</IBAN>#' $pay
broken bank/kid 's/>1234566</>1234567</' $pay
broken bank/kid-and-text 's#<RmtInf>(<Strd>.*10003-)#<RmtInf><Ustrd>Kontingent</Ustrd>\1#' $pay
broken bank/tax-without-kid 's#<Strd>.*<Ref>1234566</Ref></CdtrRefInf></Strd>#<Ustrd>Skatt</Ustrd>#' $pay
broken 'bank/amount-not-positive bank/control-sum' 's/>400\.00</>0.00</' $pay
broken bank/not-a-bank-day 's/<ReqdExctnDt>2026-11-13/<ReqdExctnDt>2026-11-14/' $pay
broken bank/tax-late 's/<ReqdExctnDt>2026-11-16/<ReqdExctnDt>2026-11-17/' $pay
broken bank/mixed-kinds 's#</SvcLvl></PmtTpInf>#</SvcLvl><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>#' $pay
broken bank/characters 's/Kari Prøvesen/Łucja Prøvesen/' $pay
broken bank/national-id 's/>SOLSKINN-2026-11-1-1</>01819045077</g' $pay
# Christmas Day 2026 is a Friday, by the calendar of the rules.
broken bank/not-a-bank-day 's/(<ReqdExctnDt>)2026-11-1[36]/\12026-12-25/' $pay
broken bank/status-contradicts 's/<PmtInfSts>PART</<PmtInfSts>ACCP</' answer.pain.002.001.10.xml
broken bank/answers-other-message 's/<OrgnlMsgId>SOLSKINN/<OrgnlMsgId>REGNVAER/' answer.pain.002.001.03.xml --answers "$fixtures/$pay"
broken bank/answers-unknown 's/<OrgnlPmtInfId>SOLSKINN-2026-11-2/<OrgnlPmtInfId>SOLSKINN-2026-11-9/' answer.pain.002.001.03.xml --answers "$fixtures/$pay"
broken voucher/unbalanced 's/-216600,00/-216600,01/' vouchers.csv
broken voucher/bad-value 's/20261113(;5;11;2026;2930)/20261131\1/' vouchers.csv
broken voucher/decimal-mark 's/-36000,00/-36000.00/' vouchers.csv
broken voucher/field-count '1 s/;\r$/\r/' vouchers.csv
broken voucher/extra-columns 's/\r$/;\r/' vouchers.csv
broken voucher/unknown-account 's/;2940;/;2945;/' vouchers.csv --accounts "$fixtures/chart.csv"
sed -E 's/<PmtMtd>TRF/<PmtMtd>01819045077/; s/<EndToEndId>SOLSKINN-2026-11-1-1/<EndToEndId>01819045077/' "$fixtures/$pay" >"$scratch/private.xml"
for format in text json; do
    has 'a national id where it does not belong' 1 "$([ $format = json ] || echo 'bank/bad-value bank/national-id')" "$scratch/private.xml" --format $format
    ! grep -q 01819045077 "$scratch/said" || complain "a national id is shown as $format"
done
if [ "${#schemas[@]}" -gt 0 ]; then
    broken bank/schema 's#<Cdtr><Nm>Kari Prøvesen</Nm>#<Cdtr><Navn>Kari</Navn><Nm>Kari Prøvesen</Nm>#' $pay "${schemas[@]}"
    sed -E '/<PmtTpInf>.*SALA/d; s#(<BtchBookg>true</BtchBookg>)#\1<PmtTpInf><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>#' "$fixtures/$pay" >"$scratch/order.xml"
    has 'the kind before the count' 1 'bank/element-order bank/schema' "$scratch/order.xml" "${schemas[@]}"
    has 'a folder without schemas' 3 '' "$fixtures/$pay" --schema "$fixtures"
fi
has 'one id in two files' 1 bank/message-twice "$fixtures/$pay" "$fixtures/payment.pain.001.001.09.xml"
has 'an answer as what is answered' 3 '' "$fixtures/answer.pain.002.001.03.xml" --answers "$fixtures/answer.pain.002.001.03.xml"
echo 'konto;navn' >"$scratch/chart.csv"
has 'a chart without accounts' 3 '' "$fixtures/vouchers.csv" --accounts "$scratch/chart.csv"

# ---- what attacks or breaks the reader ---------------------------------------------------------------------------------------------
head='<?xml version="1.0" encoding="UTF-8"?>'
space='urn:iso:std:iso:20022:tech:xsd:pain.001.001.03'
attack() { # what, wanted code, file
    has "$1" 3 "$2" "$3"
}
sed "s#^<Document#<!DOCTYPE Document SYSTEM \"file:///etc/passwd\"><Document#" "$fixtures/$pay" >"$scratch/doctype.xml"
attack 'a document type' bank/document-type "$scratch/doctype.xml"
{
    echo "$head<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\">"
    for i in b:a c:b d:c e:d f:e g:f h:g i:h; do
        printf '<!ENTITY %s "%s">' "${i%:*}" "$(printf "&${i#*:};%.0s" 1 2 3 4 5 6 7 8 9 10)"
    done
    echo "]><Document xmlns=\"$space\"><CstmrCdtTrfInitn><GrpHdr><MsgId>&i;</MsgId></GrpHdr></CstmrCdtTrfInitn></Document>"
} >"$scratch/bomb.xml"
attack 'an entity bomb' bank/document-type "$scratch/bomb.xml"
{
    echo "$head<Document xmlns=\"$space\">"
    printf '<a>%.0s' $(seq 10000)
} >"$scratch/deep.xml"
attack '10 000 levels' bank/too-deep "$scratch/deep.xml"
iconv -f UTF-8 -t ISO-8859-1 "$fixtures/$pay" >"$scratch/encoding.xml"
attack 'ISO 8859-1 that says it is UTF-8' amelding/not-utf8 "$scratch/encoding.xml"
head -c 3000 "$fixtures/$pay" >"$scratch/cut.xml"
attack 'a file cut off' bank/not-well-formed "$scratch/cut.xml"
sed 's/Kari/Ka\x00ri/' "$fixtures/$pay" >"$scratch/null.xml"
attack 'a null byte' amelding/control-character "$scratch/null.xml"
: >"$scratch/empty.xml"
attack 'an empty file' amelding/empty "$scratch/empty.xml"
echo "$head<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>" >"$scratch/other.xml"
attack 'another message' bank/unknown-edition "$scratch/other.xml"
echo "$head<Document xmlns=\"$space\"/>" >"$scratch/bare.xml"
attack 'nothing in the document' bank/not-a-bank-file "$scratch/bare.xml"
{
    echo "$head<Document xmlns=\"$space\"><CstmrCdtTrfInitn><GrpHdr><MsgId>"
    head -c 20000 /dev/zero | tr '\0' a
    echo '</MsgId></GrpHdr></CstmrCdtTrfInitn></Document>'
} >"$scratch/long.xml"
attack 'a text of 20 000 letters' bank/too-long "$scratch/long.xml"
{
    echo "$head<Document xmlns=\"$space\"><CstmrCdtTrfInitn>"
    head -c 70000000 /dev/zero | tr '\0' ' '
} >"$scratch/large.xml"
attack '70 MB of white space' bank/too-large "$scratch/large.xml"
{
    echo "$head<Document xmlns=\"$space\"><CstmrCdtTrfInitn>"
    head -c 15000000 /dev/zero | sed 's#\x00#<a/>#g'
} >"$scratch/many.xml"
attack '15 million elements' bank/too-large "$scratch/many.xml"
{
    echo "$head<Document xmlns=\"$space\"><CstmrCdtTrfInitn><a"
    seq -f ' b%.0f="1"' 1000000
    echo '/></CstmrCdtTrfInitn></Document>'
} >"$scratch/attributes.xml"
attack 'a million attributes' bank/not-well-formed "$scratch/attributes.xml"
{
    printf GBAT10
    head -c 60000000 /dev/zero | tr '\0' ';'
} >"$scratch/fields.csv"
has 'a line of 60 million fields' 1 'voucher/extra-columns voucher/missing-field voucher/one-line' "$scratch/fields.csv"
{ yes GBAT10 || true; } | head -n 9000000 >"$scratch/lines.csv"
attack '9 million lines' 'voucher/field-count voucher/missing-field voucher/too-large' "$scratch/lines.csv"
head -c 70000000 /dev/zero | tr '\0' ';' | sed '1 s/^/GBAT10/' >"$scratch/large.csv"
attack '70 MB of semicolons' voucher/too-large "$scratch/large.csv"
sed '2 s/2600/26\x0000/' "$fixtures/vouchers.csv" >"$scratch/null.csv"
attack 'vouchers with a null byte' voucher/control-character "$scratch/null.csv"
iconv -f UTF-8 -t UTF-16 "$fixtures/vouchers.csv" >"$scratch/utf16.csv"
attack 'vouchers as UTF-16' voucher/encoding "$scratch/utf16.csv"
{
    echo 'format;bilag;dato'
    cat "$fixtures/vouchers.csv"
} >"$scratch/heading.csv"
attack 'vouchers with a heading' voucher/not-vouchers "$scratch/heading.csv"
printf 'GBAT10;1;"20261113;5\r\n' >"$scratch/quote.csv"
attack 'a quote without an end' voucher/unclosed-quote "$scratch/quote.csv"
if grep -qE 'passwd|root:' "$scratch/said"; then complain 'a file was fetched'; fi

[ "$bad" = 0 ] && echo "$count checks of bank files and vouchers"
exit "$bad"
