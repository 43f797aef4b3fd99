#!/bin/sh
# Tells the site's pages the variables of this container whose names start with APP_, as window.env, in /env.js.
# No other variable is shown: whoever opens the site can read this file.
set -eu

folder=${1:-/tmp/haztrak}
mkdir -p "$folder"
awk '
function text(value,    i, c, out) {
    out = ""
    for (i = 1; i <= length(value); i++) {
        c = substr(value, i, 1)
        if (c in escape) {
            c = escape[c]
        }
        out = out c
    }
    gsub(/\342\200\250/, "\\u2028", out)
    gsub(/\342\200\251/, "\\u2029", out)
    return "\"" out "\""
}
BEGIN {
    for (i = 0; i < 32; i++) {
        escape[sprintf("%c", i)] = sprintf("\\u%04x", i)
    }
    escape["\""] = "\\u0022"; escape["\\"] = "\\u005c"
    escape["<"] = "\\u003c"; escape[">"] = "\\u003e"; escape["&"] = "\\u0026"
    count = 0
    for (name in ENVIRON) {
        if (name ~ /^APP_[A-Za-z0-9_]+$/) {
            for (i = count++; i > 0 && names[i - 1] > name; i--) {
                names[i] = names[i - 1]
            }
            names[i] = name
        }
    }
    if (count == 0) {
        exit 1
    }
    print "window.env = {"
    for (i = 0; i < count; i++) {
        print "  " text(names[i]) ": " text(ENVIRON[names[i]]) (i < count - 1 ? "," : "")
    }
    print "};"
}' > "$folder/env.js.new" && mv "$folder/env.js.new" "$folder/env.js" || rm -f "$folder/env.js.new" "$folder/env.js"
