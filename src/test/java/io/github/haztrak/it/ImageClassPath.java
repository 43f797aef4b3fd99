package io.github.haztrak.it;

import io.github.haztrak.testing.LayoutImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an image's program finds on its class path, wherever in the image it lies.
 *
 * @param jars in order, each by its content, but one of another module by its name; what is no jar of the image as it is written
 * @param files of all folders together: their contents by their names
 */
record ImageClassPath(List<String> jars, Map<String, String> files) {
    private static final Pattern MODULE = Pattern.compile(".*/(shared-1\\.0\\.0[^/]*\\.jar)");

    static ImageClassPath of(LayoutImage image, String appRoot) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        image.layers().forEach(layer -> layer.entries().forEach(entry -> contents.put(entry.path(), entry.content())));
        List<String> jars = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (String element : image.text(appRoot + "/jib-classpath-file").split(":")) {
            if (element.endsWith("/classes") || element.endsWith("/resources")) {
                contents.keySet().stream()
                        .filter(path -> path.startsWith(element + "/") && !path.endsWith("/"))
                        .forEach(path -> files.put(path.substring(element.length()), contents.get(path)));
            } else {
                Matcher module = MODULE.matcher(element);
                jars.add(module.matches() ? module.group(1) : contents.getOrDefault(element, element));
            }
        }
        return new ImageClassPath(jars, files);
    }
}
