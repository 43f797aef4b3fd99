package io.github.haztrak.image;

import java.util.List;
import java.util.Optional;

/**
 * What an image stands on.
 *
 * @param reference the base image
 * @param platforms those to build for, at least one
 * @param demand what it has to be besides
 */
public record BaseImage(ImageReference reference, List<Platform> platforms, Demand demand) {

    /**
     * What a base has to be, beyond its name.
     *
     * @param digest that of the index or manifest the reference is locked to; empty takes what the registry has
     * @param java the oldest version of Java that runs what is put on it; empty if none is known to be needed
     */
    public record Demand(Optional<Digest> digest, Optional<JavaVersion> java) {
        /** Anything goes. */
        public static final Demand NONE = new Demand(Optional.empty(), Optional.empty());
    }

    /** Copies the platforms and removes doubles. */
    public BaseImage {
        platforms = platforms.stream().distinct().toList();
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("an image is built for at least one platform");
        }
    }

    /**
     * A base of which nothing else is demanded.
     *
     * @param reference the base image
     * @param platforms those to build for, at least one
     */
    public BaseImage(ImageReference reference, List<Platform> platforms) {
        this(reference, platforms, Demand.NONE);
    }

    /**
     * The same base, that very one.
     *
     * @param digest of its index or manifest
     * @return a base that is read by the digest
     */
    public BaseImage lockedTo(Digest digest) {
        return new BaseImage(reference, platforms, new Demand(Optional.of(digest), demand.java()));
    }

    /**
     * The same base, which has to run classes.
     *
     * @param version the oldest version of Java that runs them
     * @return a base that is held to it
     */
    public BaseImage running(JavaVersion version) {
        return new BaseImage(reference, platforms, new Demand(demand.digest(), Optional.of(version)));
    }

    /**
     * What the registry is asked for.
     *
     * @return the reference; by the digest it is locked to, if it is
     */
    public ImageReference source() {
        return demand.digest()
                .map(digest -> new ImageReference(reference.name(), digest.value()))
                .orElse(reference);
    }
}
