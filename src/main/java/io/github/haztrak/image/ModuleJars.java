package io.github.haztrak.image;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The jars of the build's own modules in an image. Their names carry the version, and so does what Maven writes into them.
 *
 * @param unversioned by their path in the image: the same path without the version
 * @param lists paths of text files in the image that name them, such as a class path
 */
public record ModuleJars(Map<String, String> unversioned, Set<String> lists) {
    /** An image without any. */
    public static final ModuleJars NONE = new ModuleJars(Map.of(), Set.of());

    /** Copies. */
    public ModuleJars {
        unversioned = Map.copyOf(unversioned);
        lists = Set.copyOf(lists);
    }

    boolean holds(String target) {
        return unversioned.containsKey(target);
    }

    String unversioned(String target) {
        return unversioned.getOrDefault(target, target);
    }

    /** A text that names some of them, with their names as they are without the version. */
    String unversionedIn(String text) {
        Map<String, String> names = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        unversioned.forEach((target, plain) -> names.put(name(target), name(plain)));
        String plain = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            plain = plain.replace(name.getKey(), name.getValue());
        }
        return plain;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
