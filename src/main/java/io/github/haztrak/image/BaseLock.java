package io.github.haztrak.image;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a team has agreed its base images are: the digest of each reference, whatever its tag names by now.
 *
 * @param digests of the index or manifest, by reference; sorted
 */
public record BaseLock(SortedMap<ImageReference, Digest> digests) {
    private static final Comparator<ImageReference> ORDER = Comparator.comparing(ImageReference::toString);
    private static final String HEADING =
            "# The base images of this project. Refresh: mvn package haztrak:build-image" + " -Dhaztrak.updateLock\n";

    /** Copies the digests. */
    public BaseLock {
        SortedMap<ImageReference, Digest> sorted = new TreeMap<>(ORDER);
        sorted.putAll(digests);
        digests = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Nothing agreed.
     *
     * @return a lock without references
     */
    public static BaseLock empty() {
        return new BaseLock(new TreeMap<>(ORDER));
    }

    /**
     * Reads the lines of a file: a reference and its digest, separated by blanks. Empty lines and those that begin with
     * {@code #} say nothing.
     *
     * @param lines of the file
     * @return what they say
     * @throws IllegalArgumentException with the number of a line that says something else
     */
    public static BaseLock parse(List<String> lines) {
        SortedMap<ImageReference, Digest> digests = new TreeMap<>(ORDER);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Map.Entry<ImageReference, Digest> entry = entry(i + 1, line.split("\\s+"));
                if (digests.put(entry.getKey(), entry.getValue()) != null) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + ": " + entry.getKey() + " stands there twice");
                }
            }
        }
        return new BaseLock(digests);
    }

    private static Map.Entry<ImageReference, Digest> entry(int number, String... words) {
        try {
            ImageReference reference = ImageReference.parse(words[0]);
            if (words.length == 2 && !reference.isByDigest()) {
                return Map.entry(reference, new Digest(words[1]));
            }
            throw new IllegalArgumentException("it is a reference by tag, a blank, and a digest");
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("line " + number + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * What a reference was agreed to be.
     *
     * @param reference any
     * @return its digest, if it is in the lock
     */
    public Optional<Digest> of(ImageReference reference) {
        return Optional.ofNullable(digests.get(reference));
    }

    /**
     * A reference as the registry shall be asked for it.
     *
     * @param reference any
     * @return the same by its digest, if it is in the lock
     */
    public ImageReference resolved(ImageReference reference) {
        return of(reference)
                .map(digest -> new ImageReference(reference.name(), digest.value()))
                .orElse(reference);
    }

    /**
     * The lock with a reference more, or with another digest for it.
     *
     * @param reference by tag
     * @param digest what it is from now on
     * @return another lock
     */
    public BaseLock with(ImageReference reference, Digest digest) {
        SortedMap<ImageReference, Digest> more = new TreeMap<>(digests);
        more.put(reference, digest);
        return new BaseLock(more);
    }

    /**
     * The lock as its file has it.
     *
     * @return a heading, then a line for each reference, sorted
     */
    public String text() {
        return digests.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining("", HEADING, ""));
    }
}
