package io.github.haztrak.release;

import io.github.haztrak.publication.ReleaseAsset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is downloaded beside a release, apart from what is made of its images and changes.
 *
 * @param assets the files
 * @param checksums whether the digests of all files are another one
 */
public record ReleaseFiles(List<ReleaseAsset> assets, boolean checksums) {
    /** Nothing. */
    public static final ReleaseFiles NONE = new ReleaseFiles(List.of(), false);

    /** Copies the files. */
    public ReleaseFiles {
        assets = List.copyOf(assets);
    }

    /** A line a file, as {@code sha256sum} writes and checks it. */
    static String checksums(List<ReleaseAsset> assets) {
        return assets.stream()
                .sorted(Comparator.comparing(ReleaseAsset::name))
                .map(asset -> asset.digest().hex() + "  " + asset.name() + "\n")
                .collect(Collectors.joining());
    }
}
