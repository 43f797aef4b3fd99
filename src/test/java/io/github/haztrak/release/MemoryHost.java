package io.github.haztrak.release;

import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HeldDraft;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.LatestRule;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.publication.Withdrawals;
import io.github.haztrak.tag.TagName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps releases in memory. */
final class MemoryHost implements ReleaseHost, Withdrawals {
    final List<PublishedRelease> releases = new ArrayList<>();
    final List<ReleaseDraft> drafts = new ArrayList<>();
    final List<Withdrawal> told = new ArrayList<>();
    private final Set<String> prepared = new HashSet<>();
    private Optional<TagName> latest = Optional.empty();
    private Supplier<?> moment = () -> "nothing";

    @Override
    public List<PublishedRelease> published() {
        return List.copyOf(releases);
    }

    /** What happens right before a release is revealed. */
    void before(Supplier<?> happening) {
        moment = happening;
    }

    @Override
    public PublishedRelease publish(ReleaseDraft draft, LatestRule rule) {
        drafts.add(draft);
        return releases.stream()
                .filter(release -> release.tag().equals(draft.tag()))
                .findFirst()
                .orElseGet(() -> reveal(draft, rule));
    }

    @Override
    public HostedRelease hold(ReleaseDraft draft) {
        drafts.add(draft);
        Optional<PublishedRelease> there = releases.stream()
                .filter(release -> release.tag().equals(draft.tag()))
                .findFirst();
        return there.<HostedRelease>map(release -> release)
                .orElseGet(() -> new HeldDraft(draft.tag(), draft.prerelease(), "draft of " + draft.tag()));
    }

    private PublishedRelease reveal(ReleaseDraft draft, LatestRule rule) {
        PublishedRelease release =
                new PublishedRelease(releases.size() + 1L, draft.tag(), draft.prerelease(), "page of " + draft.tag());
        moment.get();
        boolean newest = rule.among(published());
        releases.add(release);
        if (newest) {
            markLatest(release);
        }
        return release;
    }

    @Override
    public List<Difference> changes(ReleaseDraft draft) {
        return List.of();
    }

    @Override
    public void withdraw(PublishedRelease release, Withdrawal withdrawal) {
        told.add(withdrawal);
        replace(new PublishedRelease(release.id(), release.tag(), true, release.page(), true));
    }

    @Override
    public void restore(PublishedRelease release, boolean prerelease) {
        replace(new PublishedRelease(release.id(), release.tag(), prerelease, release.page()));
    }

    private void replace(PublishedRelease release) {
        releases.replaceAll(other -> other.id() == release.id() ? release : other);
    }

    @Override
    public boolean hasDraft(TagName tag) {
        return prepared.contains(tag.value());
    }

    void drafts(String tag) {
        prepared.add(tag);
    }

    @Override
    public Optional<TagName> latest() {
        return latest;
    }

    @Override
    public void markLatest(PublishedRelease release) {
        latest = Optional.of(release.tag());
    }
}
