package io.github.haztrak.oci;

import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an image describes itself, in annotations and labels alike (OCI image spec, "Pre-Defined Annotation Keys").
 *
 * @param request what the image is made from
 * @param base what it stands on
 */
record Description(ImageRequest request, BasePlatform base) {

    /** What is known of the image; a label with a pre-defined key says it better. The commit is not a matter of taste. */
    Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>(request.provenance().annotations());
        request.content().container().labels().forEach((key, value) -> {
            if (key.startsWith(Provenance.PREFIX)) {
                annotations.put(key, value);
            }
        });
        Optional.ofNullable(request.provenance().annotations().get(Provenance.REVISION))
                .ifPresent(commit -> annotations.put(Provenance.REVISION, commit));
        annotations.put(
                Provenance.PREFIX + "base.name", request.base().reference().toString());
        annotations.put(Provenance.PREFIX + "base.digest", base.root().value());
        return annotations;
    }

    /** Those of the base that do not describe the base, ours, and what the POM sets. The fingerprint is for machines alone. */
    Map<String, String> labels() {
        Map<String, String> labels = Json.texts(base.config().path("config").path("Labels"));
        labels.keySet().removeIf(Description::describes);
        labels.putAll(request.content().container().labels());
        labels.putAll(annotations());
        labels.remove(Fingerprint.ANNOTATION);
        return labels;
    }

    /** By today's convention, or by the one before. */
    private static boolean describes(String key) {
        return key.startsWith(Provenance.PREFIX) || key.startsWith("org.label-schema.");
    }
}
