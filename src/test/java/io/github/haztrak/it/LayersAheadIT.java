package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Layers travel while Maven builds: to a slow registry, in a build that fails, and where they may not go. */
class LayersAheadIT {
    private static final String BLOBS_OF_SERVER = "/octo/haztrak/server/blobs/uploads/";

    private EmbeddedWorld world;
    private Flagship flagship;

    @BeforeEach
    void makeTheClientSlow() throws IOException {
        PluginInstall.install();
        world = EmbeddedWorld.start();
        flagship = Flagship.create().onBases(world.baseImage(), world.baseImage());
        flagship.git().remote(world.remote().urlFor(Account.OCTO));
        flagship.edit(
                "client/pom.xml",
                "<build>",
                "<dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>"
                        + "<scope>test</scope></dependency></dependencies><build>");
    }

    @AfterEach
    void stopServers() {
        world.close();
    }

    @Test
    void theyArriveWhileTheNextModuleIsStillBeingBuilt() throws IOException {
        clientTest("Thread.sleep(8_000);");
        world.registry().inject(Fault.on("PUT", BLOBS_OF_SERVER).times(100).delaying(Duration.ofSeconds(3)));

        MavenResult result = deploy("layers-ahead").assertSuccess();

        String output = result.output();
        assertThat(output.indexOf("layers    server: uploaded"))
                .isPositive()
                .isLessThan(output.indexOf("Building Haztrak Documentation"));
        long distinct = world.registry().requests().entries().stream()
                .filter(EmbeddedWorld::isUpload)
                .map(entry -> entry.query())
                .distinct()
                .count();
        assertThat(world.uploads()).isEqualTo(distinct);
    }

    @Test
    void theyEndWithABuildThatFails() throws IOException {
        clientTest("throw new AssertionError(\"broken\");");
        world.registry().inject(Fault.on("PUT", BLOBS_OF_SERVER).times(100).delaying(Duration.ofSeconds(60)));

        MavenResult result =
                deploy("layers-of-a-failed-build", "-fae").assertFailure().assertNoOutput("] push ", "] retry ");

        assertThat(result.duration()).isLessThan(Duration.ofSeconds(50));
        assertThat(world.registry()
                        .requests()
                        .count(entry -> entry.path().matches("/v2/octo/.*/manifests/.*")
                                && !entry.method().matches("GET|HEAD")))
                .isZero();
    }

    @Test
    void theGateTellsWhoseLayersDidNotArrive() throws IOException {
        clientTest("");
        world.registry()
                .inject(Fault.on("POST", BLOBS_OF_SERVER)
                        .times(100)
                        .answering(
                                403, Map.of(), "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"write_package\"}]}"));

        deploy("layers-denied")
                .assertFailure()
                .assertOutput(
                        "layers    server: HZ-REG-001", "tried again when all modules are built", "module server:")
                .assertNoOutput("] pushed ");
    }

    private void clientTest(String body) throws IOException {
        flagship.git()
                .write(
                        "client/src/test/java/com/example/haztrak/client/PageTest.java",
                        "package com.example.haztrak.client;\nimport org.junit.jupiter.api.Test;\nclass PageTest {\n"
                                + "  @Test void looksGood() throws Exception { " + body + " }\n}\n");
        flagship.git().commit("test: look at the page");
        flagship.tagged().git().push();
    }

    private MavenResult deploy(String name, String... options) throws IOException {
        return world.build(flagship.folder(), name)
                .goals("deploy", "-DskipTests=false")
                .goals(options)
                .run();
    }
}
