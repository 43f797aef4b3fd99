sed -i 's|</from>|</from>\n<to><image>ghcr.io/Octo/Greeter:1.0</image></to>|' pom.xml
