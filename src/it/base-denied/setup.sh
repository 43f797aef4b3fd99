sed -i 's|/base/jre:17|/secret/jre:17|' pom.xml
