sed -i 's|</from>|</from>\n<container><ports><port>http</port></ports></container>|' pom.xml
