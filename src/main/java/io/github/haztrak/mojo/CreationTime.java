package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * When an image says it was made. Never the time of the build: one commit gives one digest.
 *
 * @param wished what the POM says for the image
 * @param project the module, whose {@code project.build.outputTimestamp} counts next
 */
record CreationTime(Optional<String> wished, MavenProject project) {
    private static final String PARAMETER = "container/creationTime";
    private static final String OUTPUT = "project.build.outputTimestamp";

    /** The time for an image of a commit; without any wish the commit's own. */
    Instant of(Instant commit) {
        return wished.map(text -> Values.read(PARAMETER, text.strip(), CreationTime::asWished))
                .or(() -> outputTimestamp().map(CreationTime::asTimestamp))
                .orElse(commit);
    }

    /** Of a single character, it switches reproducible archives off (Maven, "Configuring for Reproducible Builds"). */
    private Optional<String> outputTimestamp() {
        return Optional.ofNullable(project.getProperties().getProperty(OUTPUT))
                .map(String::strip)
                .filter(text -> text.length() > 1);
    }

    private static Instant asWished(String text) {
        return switch (text) {
            case "EPOCH" -> Instant.EPOCH;
            case "USE_CURRENT_TIMESTAMP" ->
                throw new IllegalArgumentException(
                        "the same commit would give another digest each time, and a rerun would meet its own version (HZ-REG-002)");
            default -> date(text);
        };
    }

    private static Instant date(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("it is EPOCH or a date such as 2026-01-31T12:00:00Z", unreadable);
        }
    }

    private static Instant asTimestamp(String text) {
        try {
            return text.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(text)) : date(text);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(ProblemCode.CONFIGURATION, "the property " + OUTPUT + " cannot be used")
                    .found(OUTPUT + " = " + text)
                    .why("the image says it was made then")
                    .fix("in the root POM: <" + OUTPUT + ">2026-01-31T12:00:00Z</" + OUTPUT
                            + ">\nor take it out: the commit's time serves")
                    .exception();
        }
    }
}
