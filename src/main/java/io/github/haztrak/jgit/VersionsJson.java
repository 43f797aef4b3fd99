package io.github.haztrak.jgit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code versions.json}: an array of objects with {@code version}, {@code title} and {@code aliases}, as mike writes it for
 * MkDocs and as themes read it, and with {@code prerelease},
 * {@code withdrawn} and {@code tagged} (ISO 8601, UTC) beside them.
 */
final class VersionsJson {
    static final String FILE = "versions.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private VersionsJson() {}

    static DocsVersions read(byte[] file) throws IOException {
        JsonNode list = JSON.readTree(file);
        if (list == null || !list.isArray()) {
            throw new IOException("it is no array");
        }
        List<DocsVersion> versions = new ArrayList<>();
        for (JsonNode entry : list) {
            versions.add(version(entry));
        }
        return new DocsVersions(versions);
    }

    static byte[] write(DocsVersions versions) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (DocsVersion version : versions.all()) {
            ObjectNode entry =
                    list.addObject().put("version", version.version().text()).put("title", version.title());
            version.aliases().forEach(entry.putArray("aliases")::add);
            entry.put("prerelease", version.isPrerelease());
            if (version.withdrawn()) {
                entry.put("withdrawn", true);
            }
            version.taggedAt().ifPresent(time -> entry.put("tagged", time.toString()));
        }
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        lines.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        return (JSON.writer(lines).writeValueAsString(list) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static DocsVersion version(JsonNode entry) throws IOException {
        String version = entry.path("version").asText();
        if (version.isBlank()) {
            throw new IOException("an entry has no version");
        }
        List<String> aliases = new ArrayList<>();
        entry.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return new DocsVersion(
                new Version(version),
                entry.path("title").asText(version),
                aliases,
                time(entry.path("tagged")),
                entry.path("withdrawn").asBoolean());
    }

    private static Optional<Instant> time(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Instant.parse(text.asText())) : Optional.empty();
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
