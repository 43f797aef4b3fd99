package io.github.haztrak.mojo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which layer a file of a Spring Boot archive belongs to, as {@code layers.idx} says (Spring Boot reference, "Layer Index");
 * without one, by what the file is.
 *
 * @param index layers in order, each with its files and folders
 * @param classPath libraries in order, as {@code classpath.idx} says
 */
record SpringBootLayers(Map<String, List<String>> index, List<String> classPath) {
    private static final List<String> WITHOUT_INDEX = Stream.concat(
                    Stream.of(Libraries.Group.values()).map(Libraries.Group::layer), Stream.of("resources", "classes"))
            .toList();

    static SpringBootLayers of(ArchiveFiles files) {
        return new SpringBootLayers(
                text(files, "layers.idx").map(SpringBootLayers::layers).orElse(Map.of()),
                text(files, "classpath.idx").map(SpringBootLayers::items).orElse(List.of()));
    }

    List<String> names() {
        return index.isEmpty() ? WITHOUT_INDEX : List.copyOf(index.keySet());
    }

    String layerOf(ArchiveFiles.Member member) {
        if (index.isEmpty()) {
            return member.name().endsWith(".jar")
                    ? member.group().orElse(Libraries.Group.DEPENDENCIES).layer()
                    : member.name().endsWith(".class") ? "classes" : "resources";
        }
        return index.entrySet().stream()
                .filter(layer -> layer.getValue().stream().anyMatch(pattern -> fits(member.name(), pattern)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> names().get(names().size() - 1));
    }

    private static boolean fits(String name, String pattern) {
        return pattern.endsWith("/") ? name.startsWith(pattern) : name.equals(pattern);
    }

    private static Optional<String> text(ArchiveFiles files, String name) {
        return files.text("BOOT-INF/" + name).or(() -> files.text("WEB-INF/" + name));
    }

    private static Map<String, List<String>> layers(String text) {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith("- ")) {
                current = layers.computeIfAbsent(item(line), name -> new ArrayList<>());
            } else {
                current.add(item(line));
            }
        }
        return layers;
    }

    private static List<String> items(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(SpringBootLayers::item)
                .toList();
    }

    /** Both files are lists of quoted names; a layer's name ends with a colon. */
    private static String item(String line) {
        return line.strip().replaceFirst("^- \"", "").replaceFirst("\":?$", "");
    }
}
