package io.github.haztrak.image;

import java.util.List;
import java.util.Optional;

/**
 * Where images are published. All methods throw a {@link io.github.haztrak.problem.ReleaseException} with HZ-REG-001 when
 * access is denied, HZ-REG-003 when the registry keeps failing and HZ-REG-004 when its answer is untrue.
 */
public interface ImageRegistry {
    /**
     * Tells beforehand which repositories will be written to, so that one token can serve them all.
     *
     * @param names of the images that will be found, uploaded and tagged
     */
    void announce(List<ImageName> names);

    /**
     * Looks an image up.
     *
     * @param reference by tag or digest
     * @return what the registry holds there, or empty
     */
    Optional<PushedImage> find(ImageReference reference);

    /**
     * Transfers what is missing: layers, configurations, then manifests by digest. Each distinct blob is uploaded once for
     * all images. Moves no tag, so nobody sees anything yet.
     *
     * @param images what was built
     * @return the same images, in the same order, now in the registry
     */
    List<PushedImage> upload(List<BuiltImage> images);

    /**
     * Points a tag at an image; the tag's previous image, if any, stays reachable by digest.
     *
     * @param image an image that {@link #find} or {@link #upload} returned
     * @param tag the tag
     */
    void tag(PushedImage image, String tag);
}
