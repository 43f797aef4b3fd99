package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.release.Promotion.Move;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases that are public, and where a version stands among them. GitHub makes a release without its tag a draft again,
 * so what is public has a tag; a tag without a public release does not count.
 *
 * @param published all of them
 * @param format which of them are of this project
 * @param latest the one that GitHub shows as Latest
 */
record ReleaseLine(List<PublishedRelease> published, TagFormat format, Optional<TagName> latest) {

    /** Before anybody knows which one is Latest. */
    ReleaseLine(List<PublishedRelease> published, TagFormat format) {
        this(published, format, Optional.empty());
    }

    static ReleaseLine of(ReleaseHost host, TagFormat format) {
        return new ReleaseLine(host.published(), format, host.latest());
    }

    PublishedRelease requirePublished(VerifiedTag tag) {
        PublishedRelease release = find(tag.name())
                .orElseThrow(() -> Problem.of(
                                ProblemCode.RELEASE_NOT_PUBLISHED, "there is no public release of " + tag.name())
                        .found("public releases: " + published.size() + ", none of them of this tag")
                        .why("latest must not name what is not released")
                        .fix("mvn haztrak:publish-release haztrak:promote")
                        .exception());
        release.requireStanding();
        return release;
    }

    /** What is public beside a release. */
    ReleaseLine without(PublishedRelease release) {
        return new ReleaseLine(
                published.stream()
                        .filter(other -> !other.tag().equals(release.tag()))
                        .toList(),
                format,
                latest);
    }

    /** The newest release that a name may lead to which leads to a version now. */
    Optional<Version> rival(Version version, FloatingTag kind) {
        return stable().filter(other -> kind.isShared(version, other)).max(Comparator.naturalOrder());
    }

    Optional<PublishedRelease> find(TagName tag) {
        return published.stream().filter(release -> release.tag().equals(tag)).findFirst();
    }

    /** Whether a version is the newest that counts. */
    boolean isNewestStable(Version version) {
        return version.isStable() && newer(version, FloatingTag.LATEST).isEmpty();
    }

    /**
     * Forward only: a pointer moves to a stable version if none that counts is newer. A public release is Latest from its
     * first moment on if it is the newest; one that is no longer has been set back by hand, and that holds.
     */
    PointerDecision forward(Version version) {
        if (!version.isStable()) {
            return decided(version, Set.of(), version + " is a pre-release: latest stays where it is");
        }
        Optional<Version> newest = newer(version, FloatingTag.LATEST);
        if (newest.isEmpty() && setBack(version).isPresent()) {
            return decided(version, Set.of(), held(version, setBack(version).get()));
        }
        Set<FloatingTag> moving = EnumSet.allOf(FloatingTag.class);
        moving.removeIf(kind -> newer(version, kind).isPresent());
        return decided(
                version,
                moving,
                newest.map(other -> other + " is newer than " + version + ": latest stays where it is")
                        .orElse(version + " is the newest stable release"));
    }

    /** What becomes of GitHub's Latest by a decision. */
    Optional<Move> latestMove(TagName tag, PointerDecision decision) {
        return decision.isNewest() && !latest.equals(Optional.of(tag))
                ? Optional.of(new Move("Latest on GitHub", latest.map(Object::toString), tag.value()))
                : Optional.empty();
    }

    /** Whatever stands: a hand knows why, and moves everything that can lead to the version. */
    PointerDecision asked(Version version) {
        return decided(version, EnumSet.allOf(FloatingTag.class), version + " by hand");
    }

    /** The newest stable releases, the newest first. */
    List<Version> newest(int count) {
        return stable().sorted(Comparator.reverseOrder()).limit(count).toList();
    }

    private PointerDecision decided(Version version, Set<FloatingTag> moving, String reason) {
        return new PointerDecision(version, moving, versionTags(), reason);
    }

    private static String held(Version version, Version latest) {
        return "Latest was set to " + latest + " by hand, and that holds;"
                + " forward again: mvn haztrak:promote -Dhaztrak.version=" + version;
    }

    /** The older version that is Latest although this one is public; only a hand can have put it there. */
    private Optional<Version> setBack(Version version) {
        return latest.filter(tag -> find(format.nameOf(version)).isPresent())
                .flatMap(format::versionOf)
                .filter(Version::isStable)
                .filter(other -> other.compareTo(version) < 0);
    }

    /** Whether a tag of images is a version's own. */
    boolean isVersion(String imageTag) {
        return versionTags().contains(imageTag);
    }

    private Set<String> versionTags() {
        return published.stream()
                .flatMap(release -> format.versionOf(release.tag()).stream())
                .map(Version::imageTag)
                .collect(Collectors.toSet());
    }

    private Optional<Version> newer(Version version, FloatingTag kind) {
        return stable().filter(other -> kind.isShared(version, other))
                .filter(other -> other.compareTo(version) > 0)
                .max(Comparator.naturalOrder());
    }

    /** The versions that count. */
    private Stream<Version> stable() {
        return published.stream()
                .filter(release -> !release.prerelease() && !release.withdrawn())
                .flatMap(release -> format.versionOf(release.tag()).stream())
                .filter(Version::isStable);
    }
}
