sed -i 's|<version>1.2.0</version>|<version>${revision}</version>|' pom.xml */pom.xml
sed -i "s|<properties>|<properties><revision>1.2.0</revision>|" pom.xml
git commit -q -a -m "build: one place for the version"
git tag -a -m "Second" v1.2.0
git push -q origin main v1.1.0 v1.2.0
