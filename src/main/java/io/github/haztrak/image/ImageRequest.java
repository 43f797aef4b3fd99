package io.github.haztrak.image;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that is needed to build one image.
 *
 * @param identity which image
 * @param base what it stands on
 * @param content what is ours in it
 * @param provenance where it comes from
 */
public record ImageRequest(ImageIdentity identity, BaseImage base, ImageContent content, Provenance provenance) {
    /**
     * The same, with what it will be written on it.
     *
     * @param fingerprint that of this request on its base
     * @return a request that says so in its annotations
     */
    public ImageRequest with(Fingerprint fingerprint) {
        Map<String, String> annotations = new TreeMap<>(provenance.annotations());
        annotations.put(Fingerprint.ANNOTATION, fingerprint.digest().value());
        return new ImageRequest(identity, base, content, new Provenance(provenance.created(), annotations));
    }
}
