package io.github.haztrak.mojo;

import java.nio.file.Path;
import org.apache.maven.api.di.Provides;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.io.TempDir;

/** Tests of goals that Maven's container makes, in a reactor of one module in a folder of its own. */
abstract class GoalInReactor {
    @TempDir
    static Path folder;

    final KnownReactor reactor = KnownReactor.in(folder);

    @Provides
    @SuppressWarnings("unused")
    MavenSession session() {
        return reactor.build();
    }

    @Provides
    @SuppressWarnings("unused")
    MavenProject project() {
        return reactor.root();
    }

    @Provides
    @SuppressWarnings("unused")
    MojoExecution execution() {
        return KnownReactor.named("check");
    }
}
