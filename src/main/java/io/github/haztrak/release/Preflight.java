package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksGate;
import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.Findings.About;
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
 */
record Preflight(GateServices services) {

    /** What was found, and the tag if it holds. */
    record Gate(Findings findings, Optional<VerifiedTag> tag) {}

    /** What a tag came to. */
    private record TagFinding(Finding finding, Optional<VerifiedTag> tag) {}

    Gate look(GateRequest request) {
        List<About> found = new ArrayList<>(looked(request.modules()));
        found.addAll(looked(List.of(Check.of("work tree", services.tags()::requireCleanTree))));
        TagFinding tag = tag(
                services.tags(),
                request.release().version(),
                request.manner().online() ? ReleaseLog::told : Preflight::unasked);
        found.add(new About("tag", tag.finding()));
        if (request.manner().online()) {
            found.addAll(new ParallelChecks(outside(request, tag.tag())).looked());
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

    private List<Check> outside(GateRequest request, Optional<VerifiedTag> tag) {
        RegistryRights rights = services.registryRights();
        return List.of(
                new Check("history", () -> tag.map(this::history).orElseGet(Preflight::withoutTag)),
                new Check(
                        "CI checks",
                        () -> request.checks().required()
                                ? tag.map(proved -> checks(proved, request.checks()))
                                        .orElseGet(Preflight::withoutTag)
                                : new Finding.LeftOut("requireChecks is off")),
                Check.of("release", services.releaseRights()::requireWrite),
                new Check("packages", () -> new PackagesCheck(request.release().images()).look(rights)),
                new Check("bases", () -> bases(rights, request.bases())));
    }

    private Finding history(VerifiedTag tag) {
        return new Finding.Passed(ReleaseLog.told(services.changelogs().compose(tag)));
    }

    private Finding checks(VerifiedTag tag, ChecksRule rule) {
        return new Finding.Passed(new ChecksGate(services.commitChecks(), rule)
                .require(tag.commit().id()));
    }

    private static Finding bases(RegistryRights rights, List<ImageReference> bases) {
        return bases.isEmpty()
                ? new Finding.LeftOut("none is known before the build")
                : new Finding.Passed(rights.requirePull(bases));
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
