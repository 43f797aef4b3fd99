package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Values as a release of version 1.2.0 has them. */
final class Samples {
    static final CommitId COMMIT = new CommitId("c0ffee".repeat(6) + "0000");
    static final VerifiedTag TAG = new VerifiedTag(
            new TagName("v1.2.0"),
            new Version("1.2.0"),
            new TagObject("a".repeat(40), "Faster", Instant.EPOCH),
            new VerifiedTag.TaggedCommit(COMMIT, Instant.EPOCH));

    private Samples() {}

    static ImageName name(String module) {
        return ImageName.parse("ghcr.io/octo/" + module);
    }

    static BuiltImage built(String module, String content) {
        return new BuiltImage(
                new ImageIdentity(module, ImageKind.JAVA, name(module)),
                manifest(content),
                ImageName.parse("ghcr.io/base/java"),
                Path.of(module),
                Optional.of(new Fingerprint(Digest.of("essence of " + content))));
    }

    static PushedImage pushed(String module, String content) {
        return pushed(module, content, COMMIT.hex());
    }

    static PushedImage pushed(String module, String content, String revision) {
        return new PushedImage(name(module), manifest(content), 88_200_000, Map.of(Provenance.REVISION, revision));
    }

    /** As a registry has it that was built for an earlier version. */
    static PushedImage pushed(String module, String content, String revision, String version) {
        return new PushedImage(
                name(module),
                manifest(content + " " + version),
                88_200_000,
                Map.of(
                        Provenance.REVISION,
                        revision,
                        Provenance.VERSION,
                        version,
                        Fingerprint.ANNOTATION,
                        Digest.of("essence of " + content).value()));
    }

    private static Descriptor manifest(String content) {
        return new Descriptor("application/vnd.oci.image.manifest.v1+json", Digest.of(content), content.length());
    }
}
