package io.github.haztrak.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.rehearsal.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * GitHub's own OpenAPI description (npm's {@code @octokit/openapi}), cut down to the operations about releases, tags, checks
 * and what belongs to them. It is read once a JVM: 12 MB take a second or two.
 */
public final class GitHubDescription {
    private static final String PACKAGE = "@octokit/openapi";
    private static final String REPOSITORY = "/repos/{owner}/{repo}";
    private static final Pattern USED = Pattern.compile("/rate_limit|/user|" + Pattern.quote(REPOSITORY)
            + "(|/releases.*|/commits/\\{ref}/(check-runs|status)|/git/(ref|refs|matching-refs)/\\{ref}"
            + "|/git/tags/\\{tag_sha}|/milestones.*)");
    /** The description writes no operation whose last part may hold slashes in a way that a validator could match. */
    private static final Pattern WITH_SLASHES =
            Pattern.compile("(/repos/[^/]+/[^/]+/(?:git/ref|git/refs|git/matching-refs|releases/tags)/)(.+)");
    /** How GitHub names a repository in links to pages. */
    private static final Pattern BY_NUMBER = Pattern.compile("/repositories/\\d+");

    private static final Set<String> GENERAL =
            Set.of("validation.response.status.unknown", "validation.response.body.unexpected");
    private static final Set<String> NO_OPERATION =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");
    private static final Pattern UPLOAD = Pattern.compile(".*/releases/\\d+/assets");

    private final OpenApiInteractionValidator operations;

    private GitHubDescription(OpenApiInteractionValidator operations) {
        this.operations = operations;
    }

    /** The description; empty where it is not installed, unless the environment requires it. */
    public static Optional<GitHubDescription> installed() {
        return Installed.DESCRIPTION;
    }

    private static final class Installed {
        static final Optional<GitHubDescription> DESCRIPTION = find();

        private static Optional<GitHubDescription> find() {
            return RealTools.hasNpm(PACKAGE)
                    ? Optional.of(read(RealTools.npmPackage(PACKAGE).resolve("generated/api.github.com.json")))
                    : Optional.empty();
        }
    }

    private static GitHubDescription read(Path file) {
        try {
            return new GitHubDescription(OpenApiInteractionValidator.createForInlineApiSpecification(trimmed(file))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such an operation. */
    boolean knows(Exchange.Question question) {
        return operations.validateRequest(request(question)).getMessages().stream()
                .noneMatch(message -> NO_OPERATION.contains(message.getKey()));
    }

    /** What is wrong with a request. */
    List<String> faults(Exchange.Question question) {
        return errors(operations.validateRequest(request(question)));
    }

    /** What is wrong with an answer. */
    List<String> faults(Exchange.Question question, Exchange.Reply reply) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
        reply.headers().forEach(response::withHeader);
        if (!reply.body().isEmpty()) {
            response.withBody(reply.body());
        }
        ValidationReport report =
                operations.validateResponse(path(question), Method.valueOf(method(question)), response.build());
        return undescribed(report) && reply.status() >= 400 ? generalFaults(reply) : errors(report);
    }

    private static boolean undescribed(ValidationReport report) {
        return report.getMessages().stream().anyMatch(message -> GENERAL.contains(message.getKey()));
    }

    /** A refusal that each operation may give is not described with each, or not what it says. */
    private static List<String> generalFaults(Exchange.Reply reply) {
        boolean tells = reply.body().contains("\"message\"") && reply.body().contains("\"documentation_url\"");
        return tells ? List.of() : List.of("HTTP " + reply.status() + " without a message: " + reply.body());
    }

    private static SimpleRequest request(Exchange.Question question) {
        String path = path(question);
        SimpleRequest.Builder request = new SimpleRequest.Builder(method(question), path);
        query(question.target()).forEach(pair -> request.withQueryParam(decoded(pair[0]), decoded(pair[1])));
        // A file may be of any type; the description names one of them, and the validator looks into none.
        question.body()
                .filter(body -> !body.isEmpty() && !UPLOAD.matcher(path).matches())
                .ifPresent(body -> request.withContentType("application/json").withBody(body));
        return request.build();
    }

    private static String method(Exchange.Question question) {
        return question.method().equals("HEAD") ? "GET" : question.method();
    }

    private static String path(Exchange.Question question) {
        String path =
                BY_NUMBER.matcher(question.target().replaceFirst("\\?.*", "")).replaceFirst("/repos/octo/renamed");
        var match = WITH_SLASHES.matcher(path);
        return match.matches() ? match.group(1) + match.group(2).replace("/", "%2F") : path;
    }

    private static Stream<String[]> query(String target) {
        return Stream.of(target.replaceFirst("^[^?]*\\??", "").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> (pair + "=").split("=", 3));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> errors(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage)
                .toList();
    }

    private static String trimmed(Path file) throws IOException {
        JsonNode whole = new ObjectMapper().readTree(Files.readAllBytes(file));
        ObjectNode trimmed = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        trimmed.set("info", whole.path("info"));
        ObjectNode paths = trimmed.putObject("paths");
        whole.path("paths").properties().forEach(path -> {
            if (USED.matcher(path.getKey()).matches()) {
                paths.set(path.getKey(), path.getValue());
            }
        });
        copyReferences(whole, trimmed);
        amend(trimmed);
        return trimmed.toString();
    }

    /** What the description tells in words, or of the same thing elsewhere ("check-suite"), and leaves out of its lists. */
    private static void amend(ObjectNode trimmed) {
        ((ArrayNode) trimmed.at("/components/schemas/release-asset/properties/state/enum")).add("starter");
        ((ArrayNode) trimmed.at("/components/schemas/check-run/properties/conclusion/enum"))
                .add("startup_failure")
                .add("stale");
    }

    private static void copyReferences(JsonNode whole, ObjectNode trimmed) {
        Set<String> copied = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(references(trimmed));
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
        return node.findValuesAsText("$ref");
    }
}
