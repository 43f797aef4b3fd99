cat > page.mustache <<'END'
Greeter {{version}} greets.

{{introduction}}

{{changes}}

Have a look at the images, too.

{{images}}

{{verification}}
END
mkdir dist
echo 'java -jar greeter-1.0.0.jar' > dist/greet.sh
release='<release><name>{project} {version}</name><template>page.mustache</template><checksums>true</checksums>'
release="$release<assets><asset>dist/*.sh</asset><asset>artifact:greeter:jar</asset></assets></release>"
sed -i "0,/<configuration>/s|<configuration>|<configuration>$release|" pom.xml
git add -A
git commit -q -m "feat: put a script beside the release"
git tag -a -m "First" v1.0.0
git push -q origin main --tags
