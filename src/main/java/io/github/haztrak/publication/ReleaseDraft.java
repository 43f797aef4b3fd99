package io.github.haztrak.publication;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.TagName;
import java.util.List;

/**
 * What shall be published. It takes pushed images to make one.
 *
 * @param images the release's images, and its tag
 * @param text what is read
 * @param assets what is downloaded
 */
public record ReleaseDraft(PushedImages images, Text text, List<ReleaseAsset> assets) {

    /** The longest body GitHub takes, in characters. */
    public static final int BODY_LIMIT = 125_000;

    /**
     * Title and body.
     *
     * @param name the title
     * @param body Markdown, at most {@link #BODY_LIMIT} characters
     */
    public record Text(String name, String body) {
        /** Rejects a body that GitHub would not take. */
        public Text {
            if (body.length() > BODY_LIMIT) {
                throw new IllegalArgumentException("a body of " + body.length() + " characters");
            }
        }
    }

    /** Copies the assets; rejects two of one name. */
    public ReleaseDraft {
        assets = List.copyOf(assets);
        if (assets.stream().map(ReleaseAsset::name).distinct().count() != assets.size()) {
            throw new IllegalArgumentException("two assets have the same name: " + assets);
        }
    }

    /**
     * The tag it is published from.
     *
     * @return its name
     */
    public TagName tag() {
        return images.tag().name();
    }

    /**
     * Whether GitHub shall mark it as not ready for production.
     *
     * @return true for every version that is not stable
     */
    public boolean prerelease() {
        return !images.tag().version().isStable();
    }
}
