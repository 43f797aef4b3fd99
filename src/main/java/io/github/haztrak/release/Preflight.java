package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksGate;
import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.Findings.About;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks, before time is spent on building, everything that would stop a release at its end. Each question is asked whatever the
 * others came to, so that all that is wrong is told together.
 *
 * @param services the release's world, which is only read
 * @param log is told what is waited for
 */
record Preflight(GateServices services, ReleaseLog log) {
    private static final Set<ProblemCode> MENDED_BY_TIME =
            Set.of(ProblemCode.CHECKS_UNFINISHED, ProblemCode.CHECKS_NONE, ProblemCode.CHECK_MISSING);

    /** What was found, and the tag if it holds. */
    record Gate(Findings findings, Optional<VerifiedTag> tag) {}

    /** What a tag came to. */
    private record TagFinding(Finding finding, Optional<VerifiedTag> tag) {}

    Gate look(GateRequest request) {
        List<About> found = new ArrayList<>(looked(request.modules()));
        found.addAll(looked(List.of(Check.of("work tree", services.tags()::requireCleanTree))));
        TagFinding tag = tag(services.tags(), request.release().version());
        found.add(new About("tag", tag.finding()));
        found.addAll(new ParallelChecks(outside(request, tag.tag())).looked());
        found.addAll(looked(List.of(ci(request.checks(), tag.tag(), new Findings(found)))));
        return new Gate(new Findings(found), tag.tag());
    }

    /** What a release without a network can tell, for a rehearsal. */
    static Findings local(TagVerifier tags, Version version) {
        Check tree = Check.of("work tree", tags::requireCleanTree);
        return new Findings(List.of(
                new About(tree.subject(), tree.look()),
                new About("tag", tag(tags, version).finding())));
    }

    private static TagFinding tag(TagVerifier tags, Version version) {
        try {
            VerifiedTag tag = tags.verify(version);
            return new TagFinding(new Finding.Passed(ReleaseLog.told(tag)), Optional.of(tag));
        } catch (ReleaseException refused) {
            return new TagFinding(new Finding.Refused(refused.problems()), Optional.empty());
        }
    }

    private List<Check> outside(GateRequest request, Optional<VerifiedTag> tag) {
        return List.of(
                new Check("history", () -> tag.map(this::history).orElseGet(Preflight::withoutTag)),
                Check.of("release", services.releaseRights()::requireWrite),
                new Check("packages", () -> packages(request.release().images())),
                new Check("bases", () -> bases(request.bases())));
    }

    private Finding history(VerifiedTag tag) {
        return new Finding.Passed(ReleaseLog.told(services.changelogs().compose(tag)));
    }

    /** The one question that may take minutes comes last: where something is refused already, it is only glanced at. */
    private Check ci(ChecksRule rule, Optional<VerifiedTag> tag, Findings others) {
        if (!rule.required()) {
            return new Check("CI checks", () -> new Finding.LeftOut("requireChecks is off"));
        }
        boolean refused = !others.problems().isEmpty();
        return new Check(
                "CI checks",
                () -> tag.map(proved -> refused ? glance(proved, rule) : checks(proved, rule))
                        .orElseGet(Preflight::withoutTag));
    }

    private Finding checks(VerifiedTag tag, ChecksRule rule) {
        return new Finding.Passed(new ChecksGate(services.commitChecks(), rule, log)
                .require(tag.commit().id()));
    }

    private Finding glance(VerifiedTag tag, ChecksRule rule) {
        try {
            return checks(tag, rule.waiting(Duration.ZERO));
        } catch (ReleaseException refused) {
            if (refused.problems().stream().noneMatch(problem -> MENDED_BY_TIME.contains(problem.code()))) {
                throw refused;
            }
            return new Finding.LeftOut("not done yet; not waited for, since something else is refused");
        }
    }

    private Finding packages(ReleaseRequest.Images images) {
        List<ImageName> names = Stream.concat(images.required().stream(), images.possible().stream())
                .distinct()
                .toList();
        return names.isEmpty()
                ? new Finding.LeftOut("no module has an image")
                : new Finding.Passed(services.registryRights().requirePush(names));
    }

    private Finding bases(List<ImageReference> bases) {
        return bases.isEmpty()
                ? new Finding.LeftOut("none is known before the build")
                : new Finding.Passed(services.registryRights().requirePull(bases));
    }

    private static Finding withoutTag() {
        return new Finding.LeftOut("needs the tag");
    }

    private static List<About> looked(List<Check> checks) {
        return checks.stream()
                .map(check -> new About(check.subject(), check.look()))
                .toList();
    }
}
