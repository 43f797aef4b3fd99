sed -i "/<scm>/,/<\/scm>/d" pom.xml
git commit -q -a -m "build: say nothing"
git tag -a -m "First" v1.0.0
git remote remove origin
