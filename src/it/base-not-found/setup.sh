sed -i 's|/base/jre:17|/base/jre:71|' pom.xml
