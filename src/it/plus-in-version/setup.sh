sed -i "s|<version>1.0.0</version>|<version>1.0.0+build.5</version>|" pom.xml
git commit -q -a -m "build: version 1.0.0+build.5"
git tag -a -m "First" v1.0.0+build.5
git push -q origin main --tags
