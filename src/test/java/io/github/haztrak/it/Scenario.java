package io.github.haztrak.it;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder {@code src/it/<name>} with a file {@code scenario.properties}. What each line of that file means, and what lies
 * beside it, is told in {@code src/it/README.md}.
 */
record Scenario(Path folder, Map<String, String> settings) {
    private static final String FILE = "scenario.properties";
    private static final String ENVIRONMENT = "environment.";
    private static final List<String> KNOWN = List.of("project", "goals", "before", "in", "exit", "writes", "registry");

    Scenario {
        settings = Map.copyOf(settings);
        settings.keySet().stream()
                .filter(key -> !KNOWN.contains(key) && !key.startsWith(ENVIRONMENT))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(folder + ": nobody reads " + key);
                });
    }

    /** Every scenario there is, by name. */
    static List<Scenario> all() throws IOException {
        try (Stream<Path> folders = Files.list(BuildFolder.project("src/it"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        }
    }

    private static Scenario read(Path folder) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return new Scenario(folder, settings);
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path project() {
        return folder.resolveSibling(settings.getOrDefault("project", "single-module"));
    }

    String[] goals() {
        return words(settings.getOrDefault("goals", "haztrak:check"));
    }

    /** A build that must have run before, so that Maven has what it needs; empty if there is none. */
    String[] goalsBefore() {
        return words(settings.getOrDefault("before", ""));
    }

    /** Where Maven runs, seen from the work tree. */
    String directory() {
        return settings.getOrDefault("in", ".");
    }

    boolean succeeds() {
        return switch (settings.getOrDefault("exit", "missing")) {
            case "0" -> true;
            case "1" -> false;
            default -> throw new IllegalArgumentException(name() + ": exit is 0 or 1");
        };
    }

    boolean onCncfRegistry() {
        return settings.getOrDefault("registry", "embedded").equals("cncf");
    }

    /** What the build may write, each by what its name in a {@link WorldState} starts with; nothing by default. */
    List<String> writes() {
        return List.of(words(settings.getOrDefault("writes", "")));
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(ENVIRONMENT)) {
                environment.put(key.substring(ENVIRONMENT.length()), value);
            }
        });
        return environment;
    }

    Path setup() {
        return folder.resolve("setup.sh");
    }

    /** Looks, after the build, for what no golden text can show. */
    Optional<Path> verification() {
        return Optional.of(folder.resolve("verify.sh")).filter(Files::exists);
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }

    private static String[] words(String text) {
        return Pattern.compile("\\s+")
                .splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name();
    }
}
