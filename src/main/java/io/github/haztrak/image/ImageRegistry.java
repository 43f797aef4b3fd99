package io.github.haztrak.image;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where images are published. All methods throw a {@link io.github.haztrak.problem.ReleaseException} with HZ-REG-001 when
 * access is denied, HZ-REG-003 when the registry keeps failing and HZ-REG-004 when its answer is untrue.
 */
public interface ImageRegistry {
    /**
     * Looks images up under one tag.
     *
     * @param names of the images
     * @param tag the tag
     * @return those the registry holds under that tag, in the order of the names
     */
    List<PushedImage> find(Collection<ImageName> names, String tag);

    /**
     * Looks images of an earlier release up under its version, which names them for good: who asks for them again in the same
     * build may be told what was found the first time.
     *
     * @param names of the images
     * @param tag the earlier version's
     * @return those the registry holds under that tag, in the order of the names
     */
    default List<PushedImage> released(Collection<ImageName> names, String tag) {
        return find(names, tag);
    }

    /**
     * Transfers what an image consists of, layers and configurations, ahead of the manifests that {@link #upload} brings. So
     * nothing is there yet that a registry would list.
     *
     * @param image what was built
     * @param earlier what {@link #released} found in the same repository, whose blobs need not be asked for
     */
    void bringBlobs(BuiltImage image, Optional<PushedImage> earlier);

    /**
     * Transfers what is missing: layers, configurations, then manifests by digest. Each distinct blob is uploaded once for
     * all images. Moves no tag, so nobody sees anything yet.
     *
     * @param images what was built
     * @return the same images, in the same order, now in the registry
     */
    List<PushedImage> upload(List<BuiltImage> images);

    /**
     * Points a tag at each image; what the tag named before stays reachable by digest.
     *
     * @param images images that {@link #find}, {@link #released} or {@link #upload} returned
     * @param tag the tag
     */
    void tag(Collection<PushedImage> images, String tag);
}
