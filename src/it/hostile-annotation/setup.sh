git tag -a -m "Zero" v0.9.0
git commit -q --allow-empty -m $'feat: ::error::pwned ##[error]pwned @everyone <script>alert(1)</script> \x1b[2J'
git commit -q --allow-empty -m $'fix: ![x](https://example.test/x.png) $(touch pwned) `touch pwned`\n\n::add-mask::pwned'

{
  printf 'First\n\n::error::pwned\n   ::add-mask::pwned\n##[group]pwned\nx ##[error]pwned\n'
  printf '@everyone and @octo/team, <script>alert(1)</script> <!-- ![x](https://example.test/x.png)\n'
  printf '\x1b[2J\x1b]0;pwned\x07 \xc2\x9b2J a\r::error::pwned \xe2\x80\xaetxt.exe \xe2\x80\xa8::error::pwned\n'
  printf '$(touch pwned) `touch pwned` ; touch pwned & "\n'
  seq -f 'line %.0f' 100000
} > ../message
git tag -a -F ../message --cleanup=verbatim v1.0.0
git push -q origin main v0.9.0 v1.0.0
