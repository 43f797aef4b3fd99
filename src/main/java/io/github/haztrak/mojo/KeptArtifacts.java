package io.github.haztrak.mojo;

import java.util.List;
import org.apache.maven.execution.MavenSession;

/**
 * Keeps a rehearsal's artifacts under {@code target}: the goals that would install, sign or deploy them are told to skip, by
 * the properties that they all read.
 *
 * @param session the build
 */
record KeptArtifacts(MavenSession session) {
    private static final List<String> SWITCHES = List.of(
            "maven.install.skip", "maven.deploy.skip", "gpg.skip", "skipPublishing", "skipNexusStagingDeployMojo");

    static KeptArtifacts of(MavenSession session) {
        return new KeptArtifacts(session);
    }

    void keep() {
        for (String name : SWITCHES) {
            session.getUserProperties().setProperty(name, "true");
            session.getAllProjects().forEach(project -> project.getProperties().setProperty(name, "true"));
        }
    }
}
