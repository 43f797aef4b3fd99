package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.release.Finding;
import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the POMs of a release may not say. */
class ModulesOfOneVersionTest {
    @TempDir
    private Path folder;

    private KnownReactor reactor;

    @BeforeEach
    void makeReactor() {
        reactor = KnownReactor.in(folder, "shared", "server");
    }

    @Test
    void countsTheModulesOfOneVersion() {
        assertThat(versions()).isEqualTo("3, all of version 1.2.0");
        assertThat(new ModuleVersions(new Reactor(KnownReactor.in(folder).build())).require())
                .isEqualTo("one, of version 1.2.0");
    }

    @Test
    void refusesModulesOfAnotherVersionThanTheRoot() {
        reactor.module("server").getModel().setVersion("1.3.0");

        assertThatThrownBy(this::versions)
                .hasMessageContainingAll("HZ-RUN-002", "the root is 1.2.0", "server 1.3.0", "-DnewVersion=1.2.0")
                .hasMessageNotContaining("shared 1.2.0");
    }

    @Test
    void refusesASnapshotOfSomebodyElses() {
        depend("server", "com.example", "clock", "2.0-SNAPSHOT");
        depend("shared", "com.example", "clock", "2.0-SNAPSHOT");
        depend("shared", "com.example", "ruler", "1.0-20260102.030405-6");

        assertThat(refusal())
                .contains("HZ-RUN-003", "com.example:clock:2.0-SNAPSHOT in shared, server")
                .contains("com.example:ruler:1.0-20260102.030405-6 in shared");
    }

    @Test
    void refusesASnapshotForAParent() {
        Parent parent = new Parent();
        parent.setGroupId("com.example");
        parent.setArtifactId("parent");
        parent.setVersion("7-SNAPSHOT");
        reactor.root().getModel().setParent(parent);

        assertThat(refusal()).contains("com.example:parent:7-SNAPSHOT in haztrak");
    }

    @Test
    void leavesItsOwnModulesToTheGateOfTheTag() {
        reactor.build().getAllProjects().forEach(project -> project.getModel().setVersion("1.3.0-SNAPSHOT"));
        depend("server", "octo", "shared", "1.3.0-SNAPSHOT");
        depend("server", "com.example", "clock", "2.0");

        assertThat(snapshots()).isInstanceOf(Finding.Passed.class);
    }

    @Test
    void noticesASnapshotPlugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("com.example");
        plugin.setArtifactId("stamp-maven-plugin");
        plugin.setVersion("1-SNAPSHOT");
        reactor.module("server").getBuild().addPlugin(plugin);

        assertThat(snapshots())
                .isEqualTo(new Finding.Notice(
                        "the build uses a SNAPSHOT plugin: com.example:stamp-maven-plugin:1-SNAPSHOT"));
    }

    private void depend(String module, String group, String artifact, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(group);
        dependency.setArtifactId(artifact);
        dependency.setVersion(version);
        reactor.module(module).getModel().addDependency(dependency);
    }

    private String versions() {
        return new ModuleVersions(new Reactor(reactor.build())).require();
    }

    private Finding snapshots() {
        return new SnapshotsInUse(new Reactor(reactor.build())).look();
    }

    private String refusal() {
        Finding finding = snapshots();
        assertThat(finding).isInstanceOf(Finding.Refused.class);
        return ((Finding.Refused) finding).problems().get(0).render();
    }
}
