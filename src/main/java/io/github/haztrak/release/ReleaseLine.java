package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The releases that are public, and where a version stands among them.
 *
 * @param published all of them
 * @param format which of them are of this project
 */
record ReleaseLine(List<PublishedRelease> published, TagFormat format) {

    PublishedRelease requirePublished(VerifiedTag tag) {
        return published.stream()
                .filter(release -> release.tag().equals(tag.name()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.RELEASE_NOT_PUBLISHED, "there is no public release of " + tag.name())
                        .found("public releases: " + published.size() + ", none of them of this tag")
                        .why("latest must not name what is not released")
                        .fix("mvn haztrak:publish-release haztrak:promote")
                        .exception());
    }

    boolean isNewestStable(Version version) {
        return version.isStable() && newer(version).isEmpty();
    }

    /** The names that the documentation of a version goes by: by the same decision as all pointers, and forward only. */
    DocsAliases docsAliases(Version version) {
        Optional<String> line = DocsAliases.lineOf(version).filter(any -> version.isStable());
        Stream<String> latest = isNewestStable(version) ? Stream.of(DocsAliases.LATEST) : Stream.empty();
        Stream<String> ofItsLine = line.filter(own -> newer(version, own).isEmpty()).stream();
        return new DocsAliases(Stream.concat(latest, ofItsLine).toList());
    }

    /** The decision as a sentence. */
    String reason(Version version) {
        if (!version.isStable()) {
            return version + " is a pre-release: latest stays where it is";
        }
        return newer(version)
                .map(newest -> newest + " is newer than " + version + ": latest stays where it is")
                .orElse(version + " is the newest stable release");
    }

    private Optional<Version> newer(Version version) {
        return newerOnes(version).max(Comparator.naturalOrder());
    }

    private Optional<Version> newer(Version version, String line) {
        return newerOnes(version)
                .filter(other -> DocsAliases.lineOf(other).filter(line::equals).isPresent())
                .max(Comparator.naturalOrder());
    }

    private Stream<Version> newerOnes(Version version) {
        return published.stream()
                .filter(release -> !release.prerelease())
                .flatMap(release -> format.versionOf(release.tag()).stream())
                .filter(Version::isStable)
                .filter(other -> other.compareTo(version) > 0);
    }
}
