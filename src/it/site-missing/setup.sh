sed -i 's|</from>|</from>\n<siteDirectory>${project.basedir}/public</siteDirectory>|' pom.xml
