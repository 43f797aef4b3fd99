git tag -a -m "Not yet" v1.2.0
git push -q origin main v1.2.0

sed -i "s|<version>1.2.0</version>|<version>1.2.0-SNAPSHOT</version>|" pom.xml */pom.xml
echo "not committed" > notes.txt
mkdir target
echo "ignored" > target/old.txt
