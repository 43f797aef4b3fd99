package io.github.haztrak.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A bare repository served by git itself over smart HTTP. Everybody may read; pushing needs the password of
 * {@link Account#OCTO}, with any user name, as with a GitHub token.
 */
public final class GitHttpServer implements AutoCloseable {
    private final Path root;
    private final String name;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<GitInterruption> interruptions = new CopyOnWriteArrayList<>();

    private GitHttpServer(Path root, String name) throws IOException {
        this.root = root;
        this.name = name;
        this.server = Loopback.serve("/", this::answer);
    }

    /** Makes an empty bare repository, named {@code owner/name}, and serves it. */
    public static GitHttpServer of(String repository) throws IOException {
        Path root = BuildFolder.fresh("git");
        Path bare = root.resolve(repository + ".git");
        Command.of("git", "init", "-q", "--bare", "-b", "main", bare.toString())
                .with(GitSandbox.ISOLATED)
                .succeed();
        Command.of("git", "config", "http.receivepack", "true").in(bare).succeed();
        return new GitHttpServer(root, repository);
    }

    /** Address of the repository, without credentials. */
    public String url() {
        return "http://" + address();
    }

    /** Address of the repository with the account inside, which C git takes for pushing. */
    public String urlFor(Account account) {
        return "http://" + account.user() + ":" + account.password() + "@" + address();
    }

    /** The bare repository on disk, to look at what has arrived or to move a tag behind a client's back. */
    public Path repository() {
        return root.resolve(name + ".git");
    }

    /** Lets something else happen to the next requests whose line contains a text. */
    public GitHttpServer interrupt(GitInterruption interruption) {
        interruptions.add(interruption);
        return this;
    }

    /** One line for each request so far: verb, path with query, and {@code anonymous}, the user's name, or {@code refused}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private String address() {
        return Loopback.HOST + ":" + server.getAddress().getPort() + "/" + name + ".git";
    }

    private void answer(HttpExchange exchange) throws IOException {
        GitCaller caller = GitCaller.of(exchange);
        boolean refused = caller.isRefused() || (writes(exchange) && !caller.isKnown());
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + (refused ? "refused" : caller.name()));
        try (exchange) {
            for (GitInterruption interruption : interruptions) {
                if (interruption.answers(exchange)) {
                    return;
                }
            }
            if (refused) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else {
                new GitBackend(root, caller).serve(exchange);
            }
        }
    }

    private static boolean writes(HttpExchange exchange) {
        return exchange.getRequestURI().toString().contains("git-receive-pack");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
