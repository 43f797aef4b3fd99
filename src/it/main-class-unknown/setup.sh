sed -i 's|</from>|</from>\n<container><mainClass>com.example.greeter.Greter</mainClass></container>|' pom.xml
