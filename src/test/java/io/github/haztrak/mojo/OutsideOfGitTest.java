package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goals, made and configured by Maven's own container, in a folder that no git repository holds. */
@MojoTest
class OutsideOfGitTest extends GoalInReactor {
    private static final String POM = "classpath:nothing-configured/pom.xml";

    @BeforeEach
    void headForARelease() {
        reactor.build().getRequest().setGoals(List.of("deploy"));
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void refusesToCheck(Mojo goal) {
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "build-image", pom = POM)
    void refusesToBuildImage(Mojo goal) {
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "push-image", pom = POM)
    void refusesToPushImage(Mojo goal) {
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "publish-release", pom = POM)
    void refusesToPublishRelease(Mojo goal) {
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "promote", pom = POM)
    void refusesToPromote(Mojo goal) {
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "push-image", pom = POM)
    void asksNothingOfABuildThatLeavesThePluginOut(Mojo goal) {
        reactor.build().getUserProperties().setProperty("haztrak.skip", "true");
        assertThatCode(goal::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void asksNothingOfABuildThatLeadsToNoRelease(Mojo goal) {
        reactor.build().getRequest().setGoals(List.of("verify"));
        assertThatCode(goal::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void knowsWhereABuildLeadsThatNamesNoGoal(Mojo goal) {
        reactor.build().getRequest().setGoals(List.of());
        assertThatCode(goal::execute).doesNotThrowAnyException();
        reactor.root().getModel().getBuild().setDefaultGoal("clean deploy");
        refuses(goal);
    }

    @Test
    @InjectMojo(goal = "push-image", pom = POM)
    void stopsAnOfflineBuildFirst(Mojo goal) {
        reactor.build().getRequest().setOffline(true);
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("HZ-CFG-004");
    }

    private static void refuses(Mojo goal) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .satisfies(stopped -> assertThat(stopped.getMessage().strip())
                        .contains("stopped", "HZ-GIT-001", "found", "why", "fix", "page"));
    }
}
