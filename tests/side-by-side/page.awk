# Makes the tables of docs/agreements-side-by-side.md of a list of cases: reads the titles of the rules, the short
# names of the sources, then the cases. Amounts are whole øre.
#   -v lang=nb|en -v want=row|lines -v night=yes|no   FILES…
function pick(text,   from) { # the text of `lang` in a mapping { nb: …, en: … } on one line
    from = index(text, lang ": ")
    if (!from) return ""
    text = substr(text, from + length(lang) + 2)
    if (substr(text, 1, 1) == "\"") return substr(text, 2, index(substr(text, 2), "\"") - 1)
    if (lang == "nb" && index(text, ", en: ")) return substr(text, 1, index(text, ", en: ") - 1)
    return substr(text, 1, index(text, " }") - 1)
}
function field(key,   text) { # the value of a key on a line of a case
    text = $0
    if (!sub("^.*[{,] " key ": ", "", text)) return ""
    if (substr(text, 1, 1) == "\"") return substr(text, 2, index(substr(text, 2), "\"") - 1)
    sub(/ kr[,} ].*$/, "", text)
    sub(/[,} ].*$/, "", text)
    return text
}
function ore(text) { sub(/\./, "", text); return text + 0 }
function kroner(amount,   whole, out) {
    whole = int(amount / 100)
    out = sprintf("%s%02d", lang == "nb" ? "," : ".", amount - 100 * whole)
    while (whole >= 1000) {
        out = sprintf("%s%03d%s", lang == "nb" ? " " : ",", whole % 1000, out)
        whole = int(whole / 1000)
    }
    return whole out
}
function minutes(text,   parts) { split(text, parts, ":"); return 60 * parts[1] + parts[2] }
function clock(count) { return sprintf("%d:%02d", int(count / 60), count % 60) }
function day(text,   parts) {
    split(text, parts, "-")
    return lang == "nb" ? sprintf("%d.%d.%d", parts[3], parts[2], parts[1]) : text
}
function clause(text,   id) {
    id = substr(text, 1, index(text, " ") - 1)
    return (id in short ? short[id] : id) ", " substr(text, index(text, " ") + 1)
}
function add_line(   key) {
    key = field("code") SUBSEP field("rate") SUBSEP field("rule") SUBSEP field("because")
    if (!(key in amount)) order[++lines] = key
    amount[key] += ore(field("amount"))
    counted[key] += minutes(field("hours"))
    of_code[field("code")] += ore(field("amount"))
    sum += ore(field("amount"))
}
function title_of(code, rule) { # a rule of law on working time has the name of more than overtime
    return code == "overtime_supplement" ? (lang == "nb" ? "Overtid" : "Overtime") : titles[rule]
}
function page_of(code) { sub(/\//, "-", code); return code }
function shown(code) { return code in of_code ? kroner(of_code[code]) : "–" }

/(^|[ {])rule: [a-z0-9\/-]+$/ { rule = $NF }
/(^|[ {])source: [a-z0-9-]+(,|$)/ && FILENAME !~ /case\.yaml$/ {
    source = $0
    sub(/^.*source: /, "", source)
    sub(/[, ].*$/, "", source)
}
/ title: \{ nb: / && rule != "" { if (!(rule in titles)) titles[rule] = pick($0); rule = "" }
/ short: \{ nb: / { short[source] = pick(substr($0, index($0, "short: "))) }
/^ +- \{ start: / && first == "" { first = field("start"); sub(/T.*/, "", first) }
/^  problem: / { problem = $2 }
/^    - \{ code: / { add_line() }
END {
    if (want == "row" && problem != "")
        printf "%s | %s", day(first), (lang == "nb" ? "stanser" : "stops") ": [`" problem "`](errors/" page_of(problem) ".md) | – | – | – | – | –\n"
    else if (want == "row")
        printf "%s | %s | %s | %s | %s | %s | %s\n", day(first), shown("hourly_pay"), shown("evening_night_supplement"), shown("weekend_supplement"),
            shown(night == "yes" ? "overtime_supplement" : "public_holiday_supplement"), shown("own_supplement"), kroner(sum)
    else
        for (i = 1; i <= lines; ++i) {
            split(order[i], part, SUBSEP)
            printf "| %s | %s | %s | %s | %s |\n", title_of(part[1], part[3]), clock(counted[order[i]]), kroner(ore(part[2])), kroner(amount[order[i]]), clause(part[4])
        }
}
