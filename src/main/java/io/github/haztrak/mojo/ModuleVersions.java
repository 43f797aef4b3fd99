package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * All modules carry one version: that of the tag.
 *
 * @param reactor the modules
 */
record ModuleVersions(Reactor reactor) {
    private static final int LISTED = 10;

    /** Tells what was seen, or throws HZ-RUN-002. */
    String require() {
        String version = reactor.root().getVersion();
        List<MavenProject> others = reactor.all().stream()
                .filter(project -> !project.getVersion().equals(version))
                .toList();
        if (!others.isEmpty()) {
            throw differ(version, others).exception();
        }
        int modules = reactor.all().size();
        return modules == 1 ? "one, of version " + version : modules + ", all of version " + version;
    }

    private static Problem differ(String version, List<MavenProject> others) {
        String listed = others.stream()
                .limit(LISTED)
                .map(project -> project.getArtifactId() + " " + project.getVersion())
                .collect(Collectors.joining("\n"));
        String more = others.size() > LISTED ? "\nand " + (others.size() - LISTED) + " more" : "";
        return Problem.of(ProblemCode.MODULE_VERSIONS_DIFFER, "the modules do not carry one version")
                .found("the root is " + version + ", but\n" + listed + more)
                .why("one tag names one version: images of one version are known to work together")
                .fix("mvn versions:set " + ShellWord.of("-DnewVersion=" + version)
                        + " -DprocessAllModules=true -DgenerateBackupPoms=false\n# then commit and tag that commit");
    }
}
