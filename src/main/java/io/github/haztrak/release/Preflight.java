package io.github.haztrak.release;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.release.Findings.About;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks, before time is spent on building, everything that would stop a release at its end. Each question is asked whatever the
 * others came to, so that all that is wrong is told together.
 *
 * @param services the release's world, which is only read
 * @param log is told what is waited for
 */
record Preflight(GateServices services, ReleaseLog log) {

    /** What was found, and the tag if it holds. */
    record Gate(Findings findings, Optional<VerifiedTag> tag) {}

    /** What a tag came to. */
    private record TagFinding(Finding finding, Optional<VerifiedTag> tag) {}

    Gate look(GateRequest request) {
        List<About> found = new ArrayList<>(looked(request.modules()));
        found.addAll(looked(List.of(Check.of("work tree", services.tags()::requireCleanTree))));
        TagFinding tag = tag(
                services.tags(),
                request.subject().version(),
                request.manner().online() ? ReleaseLog::told : Preflight::unasked);
        found.add(new About("tag", tag.finding()));
        tag.tag()
                .flatMap(VerifiedTag::signed)
                .ifPresent(signed -> found.add(new About("signature", new Finding.Passed(signed))));
        Finding clone = Check.of("clone", services.tags()::requireWholeHistory).look();
        found.add(new About("clone", clone));
        if (request.manner().online()) {
            found.add(new About("history", history(tag.tag(), clone)));
            found.addAll(new ParallelChecks(outside(request)).looked());
            boolean refused = !new Findings(found).problems().isEmpty();
            found.addAll(
                    looked(List.of(new CiCheck(services::commitChecks, request.checks(), log).of(tag.tag(), refused))));
        }
        return new Gate(new Findings(found), tag.tag());
    }

    /** What a release without a network can tell, for a rehearsal. */
    static Findings local(TagVerifier tags, Version version) {
        Check tree = Check.of("work tree", tags::requireCleanTree);
        return new Findings(List.of(
                new About(tree.subject(), tree.look()),
                new About("tag", tag(tags, version, Preflight::unasked).finding())));
    }

    private static TagFinding tag(TagVerifier tags, Version version, Function<VerifiedTag, String> told) {
        try {
            VerifiedTag tag = tags.verify(version);
            return new TagFinding(new Finding.Passed(told.apply(tag)), Optional.of(tag));
        } catch (ReleaseException refused) {
            return new TagFinding(new Finding.Refused(refused.problems()), Optional.empty());
        }
    }

    private static String unasked(VerifiedTag tag) {
        return ReleaseLog.onHead(tag) + "; the remote was not asked";
    }

    private List<Check> outside(GateRequest request) {
        return List.of(
                Check.of("release", () -> release(request.subject().version())),
                new Check(
                        "packages",
                        () -> new PackagesCheck(request.subject().images().get()).look(services.registryRights())),
                new Check("bases", () -> bases(request.subject().bases().get())));
    }

    private String release(Version version) {
        String seen = services.releaseRights().requireWrite();
        TagFormat format = services.tags().format();
        new ReleaseLine(services.host().published(), format)
                .find(format.nameOf(version.released()))
                .ifPresent(PublishedRelease::requireStanding);
        return seen;
    }

    private Finding history(Optional<VerifiedTag> tag, Finding clone) {
        if (clone instanceof Finding.Refused) {
            return new Finding.LeftOut("needs every commit");
        }
        return tag.map(proved -> Check.of(
                                "history",
                                () -> new ChangelogTold(services.changelogs().compose(proved)).brief())
                        .look())
                .orElseGet(() -> new Finding.LeftOut("needs the tag"));
    }

    private Finding bases(List<ImageReference> bases) {
        return bases.isEmpty()
                ? new Finding.LeftOut("none is known before the build")
                : new Finding.Passed(services.registryRights().requirePull(bases));
    }

    private static List<About> looked(List<Check> checks) {
        return checks.stream()
                .map(check -> new About(check.subject(), check.look()))
                .toList();
    }
}
