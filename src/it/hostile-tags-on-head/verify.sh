# The fix, run by a git that only shows its arguments.
git() { printf "%s\n" "$@"; }
eval "$(sed -n 's/^\[ERROR\]   fix    \(git tag .*\)/\1/p' "$LOG")" > arguments
grep -Fx 'v1.0.0-$(touch${IFS}pwned);'"'"'&`' arguments
test ! -e pwned
