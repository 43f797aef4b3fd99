package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A stateful stand-in for GitHub's REST API with one owner and one repository: the npm package {@code emulate}. */
public final class GitHubStandIn implements AutoCloseable {
    private final String repository;
    private final int port;
    private final ServerProcess process;

    private GitHubStandIn(String repository, int port, ServerProcess process) {
        this.repository = repository;
        this.port = port;
        this.process = process;
    }

    /** Starts a stand-in that holds {@code octo/haztrak}. */
    public static GitHubStandIn start() throws IOException {
        return of("octo/haztrak");
    }

    /** Starts a stand-in that holds one repository, named {@code owner/name}, with one commit on {@code main}. */
    public static GitHubStandIn of(String repository) throws IOException {
        RealTools.require("node");
        RealTools.requireNpm("emulate");
        Path folder = BuildFolder.fresh("github");
        int port = Loopback.freePort();
        String[] name = repository.split("/");
        Path seed = Files.writeString(folder.resolve("seed.yaml"), seed(name[0], name[1]));
        ServerProcess process = ServerProcess.start(
                command(port, seed), BuildFolder.log(folder.getFileName().toString()));
        return new GitHubStandIn(repository, port, process.awaitPort(port, Duration.ofSeconds(30)));
    }

    private static Command command(int port, Path seed) {
        String program =
                RealTools.npmPackage("emulate").resolve("../.bin/emulate").toString();
        return Command.of("node", program, "start", "--service", "github", "--host", Loopback.HOST)
                .and(java.util.List.of("--port", "" + port, "--base-url", address(port), "--seed", seed.toString()));
    }

    private static String seed(String owner, String name) {
        return """
                tokens:
                  tok_%1$s: {login: %1$s, scopes: [repo, user, "write:packages"]}
                github:
                  users: [{login: %1$s, name: %1$s, email: %1$s@example.test}]
                  repos: [{owner: %1$s, name: %2$s, description: test, language: Java, auto_init: true}]
                """.formatted(owner, name);
    }

    private static String address(int port) {
        return "http://" + Loopback.HOST + ":" + port;
    }

    /** Address of the API, as an enterprise endpoint is given to a client. */
    public String apiUrl() {
        return address(port);
    }

    /** A token of the owner, {@code tok_<owner>}. */
    public String token() {
        return "tok_" + repository.substring(0, repository.indexOf('/'));
    }

    public String repository() {
        return repository;
    }

    @Override
    public void close() {
        process.close();
    }
}
