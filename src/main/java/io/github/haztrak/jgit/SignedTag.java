package io.github.haztrak.jgit;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.GpgConfig.GpgFormat;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevTag;

/**
 * A tag object in two parts: what was signed, and the signature that git has put beneath.
 *
 * @param tag the tag object, parsed
 */
record SignedTag(RevTag tag) {

    static Optional<SignedTag> of(RevTag tag) {
        return tag.getRawGpgSignature() == null ? Optional.empty() : Optional.of(new SignedTag(tag));
    }

    byte[] signature() {
        return tag.getRawGpgSignature();
    }

    byte[] content() {
        byte[] whole = tag.getRawBuffer();
        return Arrays.copyOf(whole, whole.length - signature().length);
    }

    GpgFormat format() {
        return SignatureVerifiers.getFormat(signature());
    }
}
