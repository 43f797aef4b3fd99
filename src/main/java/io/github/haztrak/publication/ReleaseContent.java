package io.github.haztrak.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a release on GitHub says, to be held against what it shall say.
 *
 * @param text title and body
 * @param prerelease whether it is marked as not ready for production
 * @param assets those that are whole
 */
public record ReleaseContent(Text text, boolean prerelease, List<PublishedAsset> assets) {
    /**
     * Title and body as they were read; unlike those of a draft they may be of any length.
     *
     * @param name the title
     * @param body Markdown
     */
    public record Text(String name, String body) {
        /** Line ends and space around the body are not content. */
        public Text {
            body = new MarkedText(body).text();
        }
    }

    /** Copies the assets. */
    public ReleaseContent {
        assets = List.copyOf(assets);
    }

    /**
     * Tells whether title, body and mark are those of a draft.
     *
     * @param draft what shall be there
     * @return false if an update is needed
     */
    public boolean reads(ReleaseDraft draft) {
        return textDifferences(draft).isEmpty();
    }

    /**
     * The body as it shall be: what was written by hand around marked blocks stays.
     *
     * @param draft what shall be there
     * @return Markdown; too long for GitHub where much was written around the blocks
     */
    public String body(ReleaseDraft draft) {
        return new MarkedText(text.body())
                .with(new MarkedText(draft.text().body()))
                .text();
    }

    /**
     * Says in what this content differs. Assets that somebody added are no difference, nor is text around marked blocks.
     *
     * @param draft what shall be there
     * @return one for each; empty if the draft is all there
     */
    public List<Difference> differences(ReleaseDraft draft) {
        List<Difference> differences = textDifferences(draft);
        for (ReleaseAsset asset : draft.assets()) {
            assetDifference(asset)
                    .map(told -> new Difference(Part.ASSETS, told))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private List<Difference> textDifferences(ReleaseDraft draft) {
        List<Difference> differences = new ArrayList<>();
        if (!text.name().equals(draft.text().name())) {
            differences.add(new Difference(
                    Part.TITLE,
                    "title: \"" + new Excerpt(text.name()) + "\" there, \""
                            + new Excerpt(draft.text().name()) + "\" here"));
        }
        differences.addAll(new TextDifferences(
                        new MarkedText(text.body()), new MarkedText(draft.text().body()))
                .all());
        if (prerelease != draft.prerelease()) {
            differences.add(new Difference(
                    Part.PRERELEASE, "pre-release: " + prerelease + " there, " + draft.prerelease() + " here"));
        }
        return differences;
    }

    private Optional<String> assetDifference(ReleaseAsset asset) {
        Optional<PublishedAsset> there = assets.stream()
                .filter(other -> other.name().equals(asset.name()))
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of("asset " + asset.name() + ": missing there");
        }
        return there.filter(other -> !other.holds(asset))
                .map(other -> "asset " + asset.name() + ": other content, " + other.size() + " bytes there, "
                        + asset.size() + " bytes here");
    }
}
