package io.github.haztrak.publication;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.Links;
import io.github.haztrak.changelog.MarkdownRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.SampleChangelog;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A release of octo/haztrak for tests of its text. */
final class PublicationFixture {
    static final RepositoryPage PAGE = new RepositoryPage(URI.create("https://github.com/octo/haztrak"));
    private static final CommitId COMMIT = new CommitId("c".repeat(40));

    private PublicationFixture() {}

    static VerifiedTag tag(String name, String annotation) {
        return new VerifiedTag(
                new TagName(name),
                new Version("1.2.0"),
                new TagObject("a".repeat(40), annotation, Instant.EPOCH),
                new VerifiedTag.TaggedCommit(COMMIT, Instant.EPOCH));
    }

    static PushedImage image(String name, char digit, long size) {
        Digest digest = new Digest("sha256:" + String.valueOf(digit).repeat(64));
        Descriptor manifest = new Descriptor("application/vnd.oci.image.index.v1+json", digest, 500);
        return new PushedImage(ImageName.parse(name), manifest, size, Map.of());
    }

    /** As the registry has it that was built from another commit. */
    static PushedImage earlier(String name, String version) {
        PushedImage image = image(name, 'e', 42);
        return new PushedImage(
                image.name(),
                image.manifest(),
                image.size(),
                Map.of(Provenance.REVISION, "d".repeat(40), Provenance.VERSION, version));
    }

    static PushedImages images(String annotation) {
        return new PushedImages(
                tag("v1.2.0", annotation),
                List.of(
                        image("ghcr.io/octo/haztrak/server", 'b', 84_200_000),
                        image("ghcr.io/octo/haztrak/client", 'a', 999)));
    }

    static PushedImages none(String annotation) {
        return new PushedImages(tag("v1.2.0", annotation), List.of());
    }

    static PushedImages many(int count, String annotation) {
        List<PushedImage> images = IntStream.range(0, count)
                .mapToObj(n -> image("ghcr.io/octo/haztrak/service-" + n, 'a', n))
                .toList();
        return new PushedImages(tag("v1.2.0", annotation), images);
    }

    static Changelog.Entry entry(String text) {
        return SampleChangelog.entry(text);
    }

    static Changelog changelog(String since, Changelog.Section... sections) {
        return SampleChangelog.since(since, sections);
    }

    static Changelog.Section section(String title, int count, int length) {
        return SampleChangelog.section(
                title,
                IntStream.range(0, count)
                        .mapToObj(n -> entry("change " + n + " " + "x".repeat(length)))
                        .toArray(Changelog.Entry[]::new));
    }

    static String text(PushedImages images, Changelog changelog) {
        return body().render(images, changelog, false).text();
    }

    static ReleaseBody body() {
        return new ReleaseBody(PAGE, new MarkdownRenderer(Links.NONE, true), PageLayout.BLOCKS);
    }
}
