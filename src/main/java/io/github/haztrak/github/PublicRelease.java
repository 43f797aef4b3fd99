package io.github.haztrak.github;

import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.Part;
import io.github.haztrak.publication.PublishedAsset;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.github.GHRelease;

/**
 * A release that is public already: held against what it shall be, and changed where that is asked for.
 *
 * @param tools what it is done with
 * @param wanted what shall be there
 * @param progress is told what was done
 */
record PublicRelease(Publishing.Tools tools, ReleaseDraft wanted, Progress progress) {

    /** Its files, and in what it differs. */
    private record Compared(List<RemoteAsset> files, List<Difference> differences) {}

    /** Without a difference nothing is written; with one that may not be mended nothing either. */
    PublishedRelease converged(GHRelease release) throws IOException {
        Compared compared = compared(release);
        return compared.differences().isEmpty()
                ? Releases.published(release)
                : updated(release, compared.files(), compared.differences());
    }

    /** What would be changed; nothing is written. */
    List<Difference> changes(GHRelease release) throws IOException {
        return compared(release).differences();
    }

    private Compared compared(GHRelease release) throws IOException {
        List<RemoteAsset> files =
                wanted.assets().isEmpty() ? List.of() : tools.assets().of(release);
        List<PublishedAsset> whole = files.stream()
                .filter(RemoteAsset::whole)
                .map(RemoteAsset::asset)
                .toList();
        List<Difference> differences = Releases.content(release, whole).differences(wanted);
        if (!differences.isEmpty()) {
            Releases.published(release).requireStanding();
        }
        if (!wanted.terms().update().containsAll(parts(differences))) {
            throw GitHubProblems.differs(wanted, release.getHtmlUrl().toString(), differences);
        }
        return new Compared(files, differences);
    }

    private PublishedRelease updated(GHRelease release, List<RemoteAsset> files, List<Difference> differences)
            throws IOException {
        Set<Part> parts = parts(differences);
        if (parts.contains(Part.ASSETS)) {
            new AssetTransfers(tools, progress).bring(release, wanted.assets(), files);
        }
        GHRelease changed =
                parts.equals(Set.of(Part.ASSETS)) ? release : tools.releases().change(release, wanted, parts);
        differences.forEach(difference -> tools.events().changed(difference));
        return Releases.published(changed);
    }

    private static Set<Part> parts(List<Difference> differences) {
        return differences.stream().map(Difference::part).collect(Collectors.toSet());
    }
}
