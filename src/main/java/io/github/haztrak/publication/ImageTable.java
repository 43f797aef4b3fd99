package io.github.haztrak.publication;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import java.util.List;
import java.util.stream.Collectors;

/** The images of a release as a Markdown table, a row an image. */
record ImageTable(PushedImages images) {
    private static final int LIMIT = 40_000;
    private static final String HEAD = "| Image | Pull exactly this | Size | Tag |\n| --- | --- | ---: | --- |";

    /** The table; empty if there are no images. */
    String markdown() {
        List<String> rows = images.images().stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return "";
        }
        int shown = fitting(rows);
        String rest = shown == rows.size() ? "" : "\n\n" + (rows.size() - shown) + " more are listed in `images.txt`.";
        return HEAD + rows.stream().limit(shown).collect(Collectors.joining("\n", "\n", "")) + rest;
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

    private String row(PushedImage image) {
        return "| " + shortName(image) + " | `docker pull " + image.pullReference() + "` | "
                + new ByteSize(image.size()) + " | `" + tag() + "`"
                + images.unchangedSince(image)
                        .map(since -> ", unchanged since " + since)
                        .orElse("")
                + " |";
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
