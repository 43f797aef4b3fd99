package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** GitHub's own OpenAPI description, cut down to the operations that are used here. */
final class GitHubDescription {

    private static final String FILE = "node_modules/@octokit/openapi/generated/api.github.com.json";
    private static final String REPOSITORY = "/repos/{owner}/{repo}";
    private static final List<String> PATHS = List.of(
            REPOSITORY,
            REPOSITORY + "/releases",
            REPOSITORY + "/releases/{release_id}",
            REPOSITORY + "/releases/generate-notes",
            REPOSITORY + "/releases/latest",
            REPOSITORY + "/releases/tags/{tag}",
            REPOSITORY + "/releases/{release_id}/assets",
            REPOSITORY + "/releases/assets/{asset_id}",
            REPOSITORY + "/commits/{ref}/check-runs",
            REPOSITORY + "/commits/{ref}/status",
            REPOSITORY + "/git/ref/{ref}",
            REPOSITORY + "/git/tags/{tag_sha}",
            "/rate_limit",
            "/user");

    private GitHubDescription() {}

    /** Where the description is installed, if it is. */
    static Optional<Path> file() {
        String tools = Optional.ofNullable(System.getenv("HAZTRAK_TOOLS")).orElse("target/tools");
        return Optional.of(Path.of(tools).resolve(FILE)).filter(Files::exists);
    }

    static boolean required() {
        return "required".equals(System.getenv("HAZTRAK_REAL_SERVERS"));
    }

    static String trimmed(Path file) throws IOException {
        JsonNode whole = new ObjectMapper().readTree(file.toFile());
        ObjectNode trimmed = Json.object().put("openapi", "3.0.3");
        trimmed.set("info", whole.path("info"));
        ObjectNode paths = trimmed.putObject("paths");
        PATHS.forEach(path -> paths.set(path, whole.path("paths").path(path)));
        copyReferences(whole, trimmed);
        return trimmed.toString();
    }

    private static void copyReferences(JsonNode whole, ObjectNode trimmed) {
        Set<String> copied = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(trimmed.findValuesAsText("$ref"));
        while (!open.isEmpty()) {
            String reference = open.pop();
            if (copied.add(reference)) {
                String[] parts = reference.split("/");
                JsonNode target = whole.at(reference.substring(1));
                trimmed.withObject("/components/" + parts[2]).set(parts[3], target);
                open.addAll(references(target));
            }
        }
    }

    private static List<String> references(JsonNode node) {
        return node.findParents("$ref").stream()
                .map(parent -> parent.path("$ref").asText())
                .toList();
    }
}
