package io.github.haztrak.publication;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import java.util.List;
import java.util.stream.Collectors;

/** The images of a release as a Markdown table, a row an image. */
record ImageTable(PushedImages images) {
    private static final int LIMIT = 40_000;

    /** The table; empty if there are no images. */
    String markdown() {
        List<String> rows = images.images().stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return "";
        }
        int shown = fitting(rows);
        String rest = shown == rows.size() ? "" : "\n\n" + (rows.size() - shown) + " more are listed in `images.txt`.";
        return head() + rows.stream().limit(shown).collect(Collectors.joining("\n", "\n", "")) + rest;
    }

    /** The text of images.txt: digest and reference, in the form that checksum files have. */
    String checksums() {
        return images.images().stream()
                .map(image -> image.manifest().digest().hex() + "  " + image.name() + ":" + tag() + "\n")
                .collect(Collectors.joining());
    }

    private static int fitting(List<String> rows) {
        int length = 0;
        int count = 0;
        while (count < rows.size() && length + rows.get(count).length() < LIMIT) {
            length += rows.get(count).length() + 1;
            count++;
        }
        return count;
    }

    private String head() {
        return hasPlatforms()
                ? "| Image | Pull exactly this | Platforms | Size | Tag |\n| --- | --- | --- | ---: | --- |"
                : "| Image | Pull exactly this | Size | Tag |\n| --- | --- | ---: | --- |";
    }

    private String row(PushedImage image) {
        return "| " + shortName(image) + " | `docker pull " + image.pullReference() + "` | " + platforms(image)
                + new ByteSize(image.size()) + " | `" + tag() + "`, "
                + images.unchangedSince(image)
                        .map(since -> "unchanged since " + since)
                        .orElse("new")
                + " |";
    }

    /** Only an index tells. */
    private boolean hasPlatforms() {
        return images.images().stream().anyMatch(image -> !image.platforms().isEmpty());
    }

    private String platforms(PushedImage image) {
        String all = image.platforms().stream()
                .map(platform -> "`" + platform + "`")
                .filter(platform -> platform.matches("`[\\w./-]+`"))
                .collect(Collectors.joining(", "));
        return hasPlatforms() ? all + " | " : "";
    }

    /** The last part of the name, unless another image ends in it too. */
    private String shortName(PushedImage image) {
        String last = lastPart(image);
        long same = images.images().stream()
                .filter(other -> lastPart(other).equals(last))
                .count();
        return "`" + (same == 1 ? last : image.name().repository()) + "`";
    }

    private static String lastPart(PushedImage image) {
        String repository = image.name().repository();
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    private String tag() {
        return images.tag().version().imageTag();
    }
}
