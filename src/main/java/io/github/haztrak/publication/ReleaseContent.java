package io.github.haztrak.publication;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int EXCERPT = 60;

    /**
     * Title and body as they were read; unlike those of a draft they may be of any length.
     *
     * @param name the title
     * @param body Markdown
     */
    public record Text(String name, String body) {
        /** Line ends and space around the body are not content. */
        public Text {
            body = lines(body);
        }

        private static String lines(String body) {
            return body.replace("\r\n", "\n").strip();
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
     * Says in what this content differs. Assets that somebody added are no difference.
     *
     * @param draft what shall be there
     * @return a line each; empty if the draft is all there
     */
    public List<String> differences(ReleaseDraft draft) {
        List<String> differences = textDifferences(draft);
        for (ReleaseAsset asset : draft.assets()) {
            assetDifference(asset).ifPresent(differences::add);
        }
        return differences;
    }

    private List<String> textDifferences(ReleaseDraft draft) {
        List<String> differences = new ArrayList<>();
        if (!text.name().equals(draft.text().name())) {
            differences.add("title: \"" + excerpt(text.name()) + "\" there, \""
                    + excerpt(draft.text().name()) + "\" here");
        }
        if (!text.body().equals(Text.lines(draft.text().body()))) {
            differences.add(bodyDifference(Text.lines(draft.text().body())));
        }
        if (prerelease != draft.prerelease()) {
            differences.add("pre-release: " + prerelease + " there, " + draft.prerelease() + " here");
        }
        return differences;
    }

    private String bodyDifference(String body) {
        String[] there = text.body().split("\n", -1);
        String[] here = body.split("\n", -1);
        int line = Arrays.mismatch(there, here);
        return "text: line " + (line + 1) + " is " + quoted(there, line) + " there, " + quoted(here, line) + " here";
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

    private static String quoted(String[] lines, int line) {
        return line < lines.length ? "\"" + excerpt(lines[line]) + "\"" : "missing";
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
}
