package io.github.haztrak.mojo;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a jar's manifest (JAR File Specification, "JAR Manifest").
 *
 * @param text as it stands in the jar
 */
record JarManifest(String text) {
    /** What tells who built the jar, when and with which JDK, and a value's further lines, which begin with a blank. */
    private static final Pattern BUILD = Pattern.compile(
            "(?mi)^(Build-Jdk|Build-Jdk-Spec|Built-By|Build-Time|Build-Timestamp|Build-Date|Bnd-LastModified)"
                    + ": [^\\r\\n]*(\\r\\n|\\r|\\n)( [^\\r\\n]*(\\r\\n|\\r|\\n))*");

    private static final Pattern END_OF_MAIN_SECTION = Pattern.compile("((?>\\r\\n|\\r|\\n))(?>\\r\\n|\\r|\\n)");

    static JarManifest of(byte[] content) {
        return new JarManifest(new String(content, StandardCharsets.UTF_8));
    }

    /** The manifest without what another machine would say otherwise; other sections stay as they are. */
    JarManifest withoutBuild() {
        Matcher end = END_OF_MAIN_SECTION.matcher(text);
        int main = end.find() ? end.end(1) : text.length();
        return new JarManifest(BUILD.matcher(text.substring(0, main)).replaceAll("") + text.substring(main));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
