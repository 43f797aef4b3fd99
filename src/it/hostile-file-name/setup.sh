git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0

touch -- " ::add-mask::pwned" "##[group]pwned" "::error::pwned" ":x ##[error]pwned"
touch -- $'(a\n::error::pwned' $'(b\r::error::pwned' $'(c\x1b[2J\x07' $'(d\u0085::error::pwned' $'(e\u2028::error::pwned'
touch -- $'(f\u202egpj.exe'
for i in $(seq 60); do touch "more-$i"; done
