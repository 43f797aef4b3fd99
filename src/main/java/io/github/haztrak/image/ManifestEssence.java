package io.github.haztrak.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * What of a jar's manifest counts (JAR File Specification, "JAR Manifest"): neither its order nor what it says of the version
 * and the build.
 *
 * @param modules the jars of the build's own modules, which it may name
 */
record ManifestEssence(ModuleJars modules) {
    private static final Pattern OF_ONE_BUILD = Pattern.compile("(?i)(Implementation|Specification|Bundle)-Version"
            + "|(Build|Built)-.*|Implementation-Build|SCM-Revision|Git-(Descriptor|SHA)|Bnd-LastModified");
    private static final String CLASS_PATH = "Class-Path";

    Digest of(byte[] content) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(content));
            Essence essence = new Essence().add("main", counting(manifest.getMainAttributes()));
            new TreeMap<>(manifest.getEntries())
                    .forEach((section, attributes) ->
                            essence.add("section", section).add("attributes", counting(attributes)));
            return essence.digest();
        } catch (IOException noManifest) {
            return Digest.of(content);
        }
    }

    private Map<String, String> counting(Attributes attributes) {
        Map<String, String> counting = new TreeMap<>();
        attributes.forEach((key, value) -> counting.put(key.toString(), value.toString()));
        counting.keySet().removeIf(key -> OF_ONE_BUILD.matcher(key).matches());
        counting.computeIfPresent(CLASS_PATH, (key, names) -> modules.unversionedIn(names));
        return counting;
    }
}
