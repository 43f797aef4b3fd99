package io.github.haztrak.github;

import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.LatestRule;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.github.GHRelease;

/** One release on its way: draft, assets, reveal. What is done already is found and left. */
final class Publishing {

    /**
     * What it is done with.
     *
     * @param releases the repository's releases
     * @param assets sends files
     * @param transport says how long to wait
     * @param events is told
     */
    record Tools(Releases releases, AssetUpload assets, GitHubTransport transport, PublicationEvents events) {}

    /** A draft with the right text, the files that were beside it before, and whether this run made it. */
    private record Draft(GHRelease release, List<RemoteAsset> assets, boolean own) {}

    /** What shall be public, and whether it becomes Latest. */
    record Wish(ReleaseDraft draft, LatestRule latest) {}

    private final Tools tools;
    private final ReleaseDraft wanted;
    private final LatestRule latest;
    private final Progress progress;

    Publishing(Tools tools, Wish wish, Progress progress) {
        this.tools = tools;
        this.wanted = wish.draft();
        this.latest = wish.latest();
        this.progress = progress;
    }

    PublishedRelease run() throws IOException {
        List<GHRelease> there = tools.releases().of(wanted.tag());
        Optional<GHRelease> done = published(there);
        return done.isPresent() ? same(done.get()) : reveal(filled(prepared(there)));
    }

    /** What would be changed of what is public. */
    List<Difference> changes() throws IOException {
        Optional<GHRelease> there = published(tools.releases().of(wanted.tag()));
        return there.isPresent() ? new PublicRelease(tools, wanted, progress).changes(there.get()) : List.of();
    }

    /** All but the reveal; what is public already stays so. */
    HostedRelease hold() throws IOException {
        List<GHRelease> there = tools.releases().of(wanted.tag());
        Optional<GHRelease> done = published(there);
        return done.isPresent()
                ? same(done.get())
                : Releases.held(filled(prepared(there)).release());
    }

    private static Optional<GHRelease> published(List<GHRelease> there) {
        return there.stream().filter(release -> !release.isDraft()).findFirst();
    }

    private PublishedRelease same(GHRelease release) throws IOException {
        Releases.published(release).requireStanding();
        return new PublicRelease(tools, wanted, progress).converged(release);
    }

    /** A draft with the right text. Before another one is made, those that are there are looked at again. */
    private Draft prepared(List<GHRelease> known) throws IOException {
        Waiting waiting = tools.transport().waiting();
        List<GHRelease> drafts = drafts(known);
        while (drafts.isEmpty()) {
            try {
                return created();
            } catch (UnansweredException failure) {
                waiting.after(failure);
            }
            drafts = drafts(tools.releases().of(wanted.tag()));
        }
        tools.events().foundDraft(wanted.tag(), drafts.size() - 1);
        return updated(drafts.get(0));
    }

    private Draft created() throws IOException {
        GHRelease draft = tools.releases().create(wanted);
        tools.events().createdDraft(wanted.tag());
        progress.add("a draft was made");
        return new Draft(draft, List.of(), true);
    }

    private Draft updated(GHRelease draft) throws IOException {
        progress.add("a draft was found");
        GHRelease current = Releases.content(draft, List.of()).reads(wanted) ? draft : Releases.update(draft, wanted);
        List<RemoteAsset> there = tools.assets().of(current);
        tools.events().foundOtherAssets(strangers(there));
        return new Draft(current, there, false);
    }

    /** They are revealed with the release: whoever made the draft may want them, and whoever reads the log may not. */
    private List<String> strangers(List<RemoteAsset> there) {
        Set<String> ours = wanted.assets().stream().map(ReleaseAsset::name).collect(Collectors.toSet());
        return there.stream()
                .map(other -> other.asset().name())
                .filter(name -> !ours.contains(name))
                .toList();
    }

    private Draft filled(Draft draft) throws IOException {
        tools.events().bringingAssets(wanted.assets());
        new AssetTransfers(tools, progress).bring(draft.release(), wanted.assets(), draft.assets());
        return draft;
    }

    /** Refused may mean that another build of the same tag was quicker. */
    private PublishedRelease reveal(Draft draft) throws IOException {
        boolean newest = latest.among(tools.releases().published());
        try {
            PublishedRelease release =
                    Releases.published(Releases.reveal(draft.release(), wanted, newest && !wanted.prerelease()));
            tools.events().published(release);
            return release;
        } catch (FileNotFoundException missing) {
            if (wanted.terms().discussionCategory().isEmpty()) {
                throw missing;
            }
            throw GitHubProblems.categoryUnknown(wanted, Releases.held(draft.release()));
        } catch (ReleaseException refused) {
            GHRelease other = tools.releases().publicOf(wanted.tag()).orElseThrow(() -> refused);
            if (draft.own() && other.getId() != draft.release().getId()) {
                discard(draft.release());
            }
            return same(other);
        }
    }

    /** Nobody has seen it. One that stays after all does no harm: it is told as an older draft by the next run that meets it. */
    private static void discard(GHRelease draft) {
        try {
            draft.delete();
        } catch (IOException | ReleaseException unwilling) {
            return;
        }
    }

    private static List<GHRelease> drafts(List<GHRelease> releases) {
        return releases.stream()
                .filter(GHRelease::isDraft)
                .sorted(Comparator.comparingLong(GHRelease::getId).reversed())
                .toList();
    }
}
