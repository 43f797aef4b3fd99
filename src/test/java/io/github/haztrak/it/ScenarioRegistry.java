package io.github.haztrak.it;

import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.StandInBase;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.RootFilesystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A registry that asks for tokens, with a base image in it: the embedded one or CNCF's. */
record ScenarioRegistry(AutoCloseable server, String hostPort, Path folder) implements AutoCloseable {

    static ScenarioRegistry of(Scenario scenario) throws IOException {
        return scenario.onCncfRegistry() ? cncf() : embedded();
    }

    private static ScenarioRegistry embedded() throws IOException {
        Path folder = BuildFolder.fresh("registry");
        RegistryCredentials login = new RegistryCredentials(Account.OCTO.user(), Account.OCTO.password());
        EmbeddedRegistry server = EmbeddedRegistry.start(RegistryOptions.guarded(folder, login));
        StandInBase.of("base/jre", "17").seed(server.uri(), Optional.of(login));
        return new ScenarioRegistry(server, server.uri().getAuthority(), folder);
    }

    private static ScenarioRegistry cncf() throws IOException {
        CncfRegistry server = CncfRegistry.token();
        Path content = BuildFolder.fresh("base");
        Files.writeString(content.resolve("about.txt"), "A base image with this file alone.");
        new BaseImage(new RootFilesystem(content), jib -> jib).pushTo(server, "base/jre:17");
        return new ScenarioRegistry(server, server.hostPort(), server.data());
    }

    String base() {
        return hostPort + "/base/jre:17";
    }

    /** Where {@link Account#OCTO} is logged in. */
    Path dockerConfig() throws IOException {
        String login = Account.OCTO.basic().replaceFirst("^Basic ", "");
        Path folder = BuildFolder.fresh("docker-config");
        Files.writeString(
                folder.resolve("config.json"), "{\"auths\":{\"" + hostPort + "\":{\"auth\":\"" + login + "\"}}}");
        return folder;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
