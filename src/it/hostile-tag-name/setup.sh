cat > ../format.xml <<'XML'
<tagFormat><![CDATA[v{version}-$(touch${IFS}pwned)`touch${IFS}pwned`';touch${IFS}pwned;"&|<b>@everyone]]></tagFormat>
XML
sed -i "/<configuration>/r ../format.xml" pom.xml
git commit -q -a -m "build: an unusual format"
tag=$(sed "s|<tagFormat><!.CDATA.v{version}|v1.0.0|; s|]]></tagFormat>||" ../format.xml)
git tag -a -m "First" "$tag"
git push -q origin main "refs/tags/$tag"
