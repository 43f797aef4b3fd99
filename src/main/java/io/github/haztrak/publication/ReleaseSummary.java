package io.github.haztrak.publication;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.tag.VerifiedTag;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A release on one screen, for who looks at the run that made it.
 *
 * @param images its images and its tag
 * @param release the release
 * @param assets the files beside it
 */
public record ReleaseSummary(PushedImages images, HostedRelease release, List<ReleaseAsset> assets) {
    private static final int SHOWN = 50;

    /** Copies the files. */
    public ReleaseSummary {
        assets = List.copyOf(assets);
    }

    /**
     * The summary of a release that is out, or waits for a person.
     *
     * @return Markdown: a heading that leads to the release, what it was made of, a table of the images
     */
    public String markdown() {
        String state =
                release instanceof PublishedRelease ? "is public" : "is a draft: whoever reveals it, publishes it";
        return told("### [" + code(release.tag().value()) + "](" + release.page() + ") " + state);
    }

    /**
     * The summary of a release that was practised; its page was gone with the build, so nothing leads there.
     *
     * @return Markdown
     */
    public String rehearsed() {
        return told("### " + code(release.tag().value()) + " was rehearsed; nothing left the build");
    }

    private String told(String heading) {
        VerifiedTag tag = images.tag();
        String made = (release.prerelease() ? "Pre-release " : "Version ")
                + code(tag.version().text()) + " of commit "
                + code(tag.commit().id().brief()) + ", " + counted();
        String table = new ImageTable(images).markdown();
        return heading + "\n\n" + made + (table.isEmpty() ? "" : "\n\n" + table) + files();
    }

    /** Of many only the first are listed: a runner takes so much of a summary. */
    private String files() {
        String rows = assets.stream()
                .limit(SHOWN)
                .map(asset -> "| `" + asset.name() + "` | " + new ByteSize(asset.size()) + " | `"
                        + asset.digest().value() + "` |")
                .collect(Collectors.joining("\n"));
        String more = assets.size() > SHOWN ? "\n\n" + (assets.size() - SHOWN) + " more files" : "";
        return rows.isEmpty() ? "" : "\n\n| File | Size | Digest |\n| --- | ---: | --- |\n" + rows + more;
    }

    private String counted() {
        int count = images.images().size();
        return count == 0 ? "without images" : count + (count == 1 ? " image" : " images");
    }

    /** Git lets no blank into a tag's name, but backticks it does. */
    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }
}
