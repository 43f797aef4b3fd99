package io.github.haztrak.rehearsal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The releases and the rules for changing them; each change reaches the state directory before it is answered. */
final class ReleaseStore {

    private static final ReleaseStage DRAFT = new ReleaseStage(Optional.empty(), false, false);

    private final Map<Long, Release> releases = new TreeMap<>(Comparator.reverseOrder());
    private final AtomicLong ids = new AtomicLong(1000);
    private final LatestMark latest = new LatestMark();
    private final Set<String> frozenTags = new HashSet<>();
    private final TagStore tags;
    private final ReleaseFolders folders;
    private final boolean freezing;

    ReleaseStore(TagStore tags, ReleaseFolders folders, boolean freezing) {
        this.tags = tags;
        this.folders = folders;
        this.freezing = freezing;
    }

    /** All releases, newest first. */
    synchronized List<Release> all() {
        return List.copyOf(releases.values());
    }

    synchronized Release byId(long id) throws GitHubException {
        return Optional.ofNullable(releases.get(id)).orElseThrow(GitHubException::notFound);
    }

    synchronized Optional<Release> published(String tagName) {
        return releases.values().stream()
                .filter(Release::published)
                .filter(release -> release.tagName().equals(tagName))
                .findFirst();
    }

    synchronized Optional<Release> latest() {
        return latest.among(releases.values());
    }

    synchronized Release create(ReleaseChange change) throws IOException {
        String tag = change.requireValid().requiredTag();
        Release blank = new Release(
                ids.incrementAndGet(), new ReleaseText(tag, "main", "", ""), DRAFT, Instant.now(), List.of());
        return change(blank, change, change.draft(false));
    }

    synchronized Release update(long id, ReleaseChange change) throws IOException {
        Release release = byId(id);
        return change(
                release, change.requireValid(), change.draft(release.stage().draft()));
    }

    synchronized void delete(long id) throws IOException {
        folders.delete(byId(id));
        releases.remove(id);
    }

    Asset upload(long id, AssetName name, InputStream body) throws IOException {
        requireRoom(id, name);
        Path file = folders.assetFile(byId(id), name);
        try {
            AssetContent content = AssetContent.received(body, file);
            return add(id, name, content);
        } catch (CutException | EOFException e) {
            add(id, name, AssetContent.broken());
            throw e;
        }
    }

    synchronized void deleteAsset(long id) throws IOException {
        Release release = holding(id);
        requireMutable(release, "Cannot delete asset from an immutable release");
        Asset asset = asset(id);
        folders.deleteAsset(release, asset);
        store(release.without(asset));
    }

    synchronized Asset asset(long id) throws GitHubException {
        return holding(id).assets().stream()
                .filter(asset -> asset.id() == id)
                .findFirst()
                .orElseThrow(GitHubException::notFound);
    }

    synchronized Path file(Asset asset) throws IOException {
        return folders.assetFile(holding(asset.id()), asset.name());
    }

    synchronized Release holding(long assetId) throws GitHubException {
        return releases.values().stream()
                .filter(release -> release.assets().stream().anyMatch(asset -> asset.id() == assetId))
                .findFirst()
                .orElseThrow(GitHubException::notFound);
    }

    private Release change(Release before, ReleaseChange change, boolean draft) throws IOException {
        ReleaseText text = change.text(before.text());
        ReleaseStage stage =
                before.stage().next(draft, change.prerelease(before.stage().prerelease()), freezing);
        Release after = before.with(text, stage);
        requireTag(before, after);
        Optional<MakeLatest> wish = change.makeLatest();
        if (after.published()) {
            tags.createIfMissing(text.tagName(), text.target());
            boolean publishing = !before.published();
            wish.or(() -> publishing ? Optional.of(MakeLatest.TRUE) : Optional.empty())
                    .filter(wanted -> after.mayBeLatest())
                    .ifPresent(wanted -> latest.wish(after, wanted));
        }
        return store(after);
    }

    private void requireTag(Release before, Release after) throws GitHubException {
        boolean taken = published(after.tagName())
                .filter(other -> other.id() != after.id())
                .isPresent();
        if (after.published() && taken) {
            throw GitHubException.field("already_exists", "tag_name");
        }
        boolean moved = !after.tagName().equals(before.tagName());
        if (moved || !before.published()) {
            requireUnfrozen(after.tagName());
        }
        if (moved || after.stage().draft()) {
            requireMutable(before, "Cannot change the tag of an immutable release");
        }
    }

    private void requireUnfrozen(String tagName) throws GitHubException {
        if (frozenTags.contains(tagName)) {
            throw GitHubException.invalid("tag_name was used by an immutable release");
        }
    }

    private static void requireMutable(Release release, String refusal) throws GitHubException {
        if (release.stage().immutable()) {
            throw GitHubException.invalid(refusal);
        }
    }

    private synchronized void requireRoom(long id, AssetName name) throws GitHubException {
        Release release = byId(id);
        requireMutable(release, "Cannot upload assets to an immutable release");
        if (release.assets().stream().anyMatch(asset -> asset.name().text().equals(name.text()))) {
            throw GitHubException.taken("ReleaseAsset", "name");
        }
    }

    private synchronized Asset add(long id, AssetName name, AssetContent content) throws IOException {
        requireRoom(id, name);
        Asset asset = new Asset(ids.incrementAndGet(), name, content, Instant.now());
        store(byId(id).with(asset));
        return asset;
    }

    private Release store(Release release) throws IOException {
        releases.put(release.id(), release);
        if (release.stage().immutable()) {
            frozenTags.add(release.tagName());
        }
        folders.show(release);
        return release;
    }
}
