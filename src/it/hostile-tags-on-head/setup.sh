cat > ../format.xml <<'XML'
<tagFormat><![CDATA[v{version}-$(touch${IFS}pwned);'&`]]></tagFormat>
XML
sed -i "/<configuration>/r ../format.xml" pom.xml
git commit -q -a -m "build: an unusual format"
git tag -a -m "One" '$(touch${IFS}pwned)'
git tag -a -m "Two" "';touch\${IFS}pwned;'"
git tag -a -m "Three" '`id`&|<script>@everyone'
git tag -a -m "Four" $'%0A%0Da\u202etxt.exe'
git push -q origin main --tags
