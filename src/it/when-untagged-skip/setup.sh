sed -i "s|<configuration>|<configuration><whenUntagged>skip</whenUntagged>|" pom.xml
git commit -q -a -m "build: release tagged commits alone"
git push -q origin main
