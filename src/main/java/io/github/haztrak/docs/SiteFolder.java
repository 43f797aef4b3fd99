package io.github.haztrak.docs;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.Version;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a folder at the root of the site may be named: one part of an address that no browser and no shell reads otherwise. */
final class SiteFolder {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._+-]{0,98}[A-Za-z0-9_+-])?");
    private static final Set<String> TAKEN = Set.of(DocsAliases.LATEST, "index.html", "versions.json", "cname");

    private SiteFolder() {}

    static void requireUsable(Version version) {
        if (!isUsable(version.text())) {
            throw Problem.of(ProblemCode.DOCS_UNUSABLE, "the version cannot be the name of a folder of the site")
                    .found("version " + version)
                    .why("the documentation of each version lies in a folder of that name, beside "
                            + TAKEN.stream().sorted().toList())
                    .fix("# name the version by letters, digits and . _ + - alone, then tag that:"
                            + "\nmvn versions:set -DnewVersion=1.2.0")
                    .exception();
        }
    }

    static boolean isUsable(String name) {
        return SHAPE.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
