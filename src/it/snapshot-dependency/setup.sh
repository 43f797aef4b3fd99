dependency="<groupId>com.example</groupId><artifactId>clock</artifactId><version>2.0-SNAPSHOT</version>"
sed -i "s|<build>|<dependencies><dependency>$dependency</dependency></dependencies><build>|" pom.xml
git commit -qam "feat: tell the time"
git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0
