sed -i '/<artifactId>docs</a <version>1.1.0</version>' docs/pom.xml
git commit -qam "build: forget a module"
git tag -a -m "Stages and addresses" v1.2.0
git push -q origin main v1.2.0
