sed -i '/<artifactId>docs</a <version>1.1.0</version>' docs/pom.xml
dependency="<groupId>com.example</groupId><artifactId>clock</artifactId><version>2.0-SNAPSHOT</version>"
sed -i "s|</project>|<dependencies><dependency>$dependency</dependency></dependencies></project>|" docs/pom.xml
git commit -qam "build: too early"
git push -q origin main
echo "to do" > notes.txt
