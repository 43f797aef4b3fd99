package io.github.haztrak.mojo;

import io.github.haztrak.changelog.TextPattern;
import io.github.haztrak.tag.FilePattern;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;

/** Which files stand beside a release: files by their path, or what modules build. */
sealed interface AssetPattern {
    String ARTIFACT = "artifact:";

    /** As it was written. */
    String text();

    /** {@code artifact:MODULE:TYPE} or {@code artifact:MODULE:TYPE:CLASSIFIER}, else a path from the project's root on. */
    static AssetPattern parse(String text) {
        if (!text.startsWith(ARTIFACT)) {
            return new OfFiles(new FilePattern(text));
        }
        String[] parts = text.substring(ARTIFACT.length()).split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException(
                    "an artifact is artifact:MODULE:TYPE or artifact:MODULE:TYPE:CLASSIFIER");
        }
        return new OfArtifacts(
                text,
                new TextPattern(parts[0]),
                new TextPattern(parts[1]),
                parts.length == 3 ? Optional.of(new TextPattern(parts[2])) : Optional.empty());
    }

    /** Files by their path. */
    record OfFiles(FilePattern pattern) implements AssetPattern {
        @Override
        public String text() {
            return pattern.text();
        }

        /** The folder below which all of them are, from the project's root on; so no more is looked through than needed. */
        String folder() {
            String path = text().strip().replace('\\', '/');
            int gap = path.replace('?', '*').indexOf('*');
            String fixed = gap < 0 ? path : path.substring(0, gap);
            return fixed.contains("/") ? fixed.substring(0, fixed.lastIndexOf('/')) : "";
        }
    }

    /** What modules build and attach. Without a classifier, what has none. */
    record OfArtifacts(String text, TextPattern module, TextPattern type, Optional<TextPattern> classifier)
            implements AssetPattern {
        boolean matches(Artifact artifact) {
            String own = Optional.ofNullable(artifact.getClassifier()).orElse("");
            return module.matches(artifact.getArtifactId())
                    && (type.matches(artifact.getType())
                            || type.matches(artifact.getArtifactHandler().getExtension()))
                    && (classifier.isPresent()
                            ? !own.isEmpty() && classifier.get().matches(own)
                            : own.isEmpty());
        }
    }
}
