package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Path;

/** Releases the flagship in rehearsal with the plugin as built, and shows what the plugin says. */
public final class Demo {
    private Demo() {}

    public static void main(String... arguments) throws IOException {
        PluginInstall.install();
        Flagship flagship = Flagship.create().tagged();
        System.out.printf(
                "%n$ git log --oneline --decorate%n%s%n", flagship.git().run("log", "--oneline", "--decorate"));
        System.out.printf("%n$ mvn deploy -Dhaztrak.rehearse     # Maven's own lines are left out%n");
        int exitCode = MavenBuild.in(flagship.folder())
                .goals("deploy", "-Dhaztrak.rehearse")
                .env(
                        "MAVEN_OPTS",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"
                                + " -Dorg.slf4j.simpleLogger.log.io.github.haztrak=info")
                .shown();
        if (exitCode != 0) {
            throw new IllegalStateException("the rehearsal ended with exit code " + exitCode);
        }
        Path state = flagship.folder().resolve("target/haztrak");
        System.out.printf("%nThe release's text:  %s%n", state.resolve("rehearsal/github/releases/v1.2.0/body.md"));
        System.out.printf("The record:          %s%n%n", state.resolve("release.json"));
    }
}
