package io.github.haztrak.publication;

import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.TagName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What shall be published. It takes pushed images to make one.
 *
 * @param images the release's images, and its tag
 * @param text what is read
 * @param assets what is downloaded
 * @param terms how it is shown and changed
 */
public record ReleaseDraft(PushedImages images, Text text, List<ReleaseAsset> assets, Terms terms) {

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

    /**
     * How a release is shown and changed.
     *
     * @param prerelease whether it is marked as not ready for production; where nothing is said, the version tells
     * @param discussionCategory where people talk about it; no discussion is begun without one
     * @param update what may be changed once it is public
     */
    public record Terms(Optional<Boolean> prerelease, Optional<String> discussionCategory, Set<Part> update) {
        /** As the version says, without a discussion, and never changed. */
        public static final Terms DEFAULT = new Terms(Optional.empty(), Optional.empty(), Set.of());

        /** Copies the parts. */
        public Terms {
            update = Set.copyOf(update);
        }
    }

    /**
     * A draft on the usual terms.
     *
     * @param images the release's images, and its tag
     * @param text what is read
     * @param assets what is downloaded
     */
    public ReleaseDraft(PushedImages images, Text text, List<ReleaseAsset> assets) {
        this(images, text, assets, Terms.DEFAULT);
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
     * @return what the terms say, else true for every version that is not stable
     */
    public boolean prerelease() {
        return terms.prerelease().orElse(!images.tag().version().isStable());
    }
}
