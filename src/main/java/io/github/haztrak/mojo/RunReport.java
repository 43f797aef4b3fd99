package io.github.haztrak.mojo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.actions.StepOutputs;
import io.github.haztrak.actions.StepSummary;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.ReleaseSummary;
import io.github.haztrak.release.Promotion;
import io.github.haztrak.release.Released;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a workflow's run shows of a release and hands on. The release is out by then: a file that cannot be written is told and
 * stops nothing.
 *
 * @param goal the goal that did it
 * @param environment the variables of the process
 */
record RunReport(Goal goal, Map<String, String> environment) {
    private static final String DIGEST = "digest-";

    /** Writes to a file of the runner. */
    private interface Writing {
        void write() throws IOException;
    }

    void tell(Released released) {
        ReleaseSummary summary = new ReleaseSummary(released.images(), released.release(), released.assets());
        boolean rehearsed = goal.parameters().rehearse();
        attempt(() -> new StepSummary(environment).add(rehearsed ? summary.rehearsed() : summary.markdown()));
        if (!rehearsed) {
            attempt(() -> new StepOutputs(environment).set(outputs(released)));
        }
    }

    void tell(Promotion promotion) {
        StringBuilder text = new StringBuilder(promotion.decision()).append('\n');
        promotion
                .moved()
                .forEach(pointer -> text.append("\n- moved `").append(pointer).append('`'));
        attempt(() -> new StepSummary(environment).add(text.toString()));
    }

    /** A record's fields, under names that expressions can write; and each image's digest by itself. */
    private static Map<String, String> outputs(Released released) {
        ObjectNode record = new ReleaseRecord(released).json();
        Map<String, String> outputs = new TreeMap<>(digests(released.images()));
        outputs.putAll(Map.of(
                "version", record.path("version").asText(),
                "tag", record.path("tag").asText(),
                "commit", record.path("commit").asText(),
                "release-url", record.path("release").asText(),
                "prerelease", record.path("prerelease").asText(),
                "draft", record.path("draft").asText(),
                "images", record.path("images").toString(),
                "assets", record.path("assets").toString()));
        return outputs;
    }

    /** By the last part of the image's name; where two end alike, by all of it. */
    private static Map<String, String> digests(PushedImages images) {
        Map<String, String> digests = new TreeMap<>();
        for (PushedImage image : images.images()) {
            String repository = image.name().repository();
            String last = repository.substring(repository.lastIndexOf('/') + 1);
            boolean single = images.images().stream()
                            .filter(other -> other.name().repository().endsWith("/" + last))
                            .count()
                    == 1;
            digests.put(
                    DIGEST + StepOutputs.name(single ? last : repository),
                    image.manifest().digest().value());
        }
        return digests;
    }

    private void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            goal.log().notReported(e.toString());
        }
    }

    /** Nothing of the environment: it holds tokens. */
    @Override
    public String toString() {
        return "the report of " + goal.place().execution().getGoal();
    }
}
