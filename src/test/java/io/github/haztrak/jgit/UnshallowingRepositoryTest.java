package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.tag.TagEvents;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UnshallowingRepositoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ISOLATED =
            Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1");

    @TempDir
    Path temp;

    private HttpRemote remote;
    private final Told told = new Told();

    @BeforeEach
    void taggedRemote() throws IOException {
        remote = HttpRemote.start();
        remote.tagged("v1.0.0", "One");
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @Test
    void refusesAShallowCloneWhereItIsNotAsked() throws IOException {
        GitSandbox clone = shallow();

        Refusal refusal = Refusal.of(() -> new JGitRepository(clone.folder()).requireWholeHistory());

        assertThat(refusal.code()).isEqualTo("HZ-GIT-002");
        assertThat(refusal.text())
                .contains(
                        "fetch-depth: 0",
                        "git fetch --unshallow --tags origin",
                        "-Dhaztrak.unshallow=true",
                        clone.folder().toString());
    }

    @Test
    void seesThatALinkedWorkTreeOfAShallowCloneIsShallow() throws IOException {
        GitSandbox clone = shallow();
        Path linked = temp.resolve("linked");
        clone.run("worktree", "add", "-q", linked.toString(), "HEAD");

        assertThat(Refusal.of(() -> new JGitRepository(linked).requireWholeHistory())
                        .code())
                .isEqualTo("HZ-GIT-002");
    }

    @Test
    void makesAShallowCloneWhole() throws IOException {
        GitSandbox clone = shallow();

        assertThat(unshallowing(clone, git(Map.of())).requireWholeHistory()).contains("git has fetched");

        assertWhole(clone);
        assertThat(clone.run("tag")).isEqualTo("v0.9.0\nv1.0.0");
        assertThat(told.histories).isEqualTo(1);
    }

    @Test
    void makesACloneWholeWhoseTagTheCheckoutHasDamaged() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags", "--depth=1");

        assertThat(unshallowing(clone, git(Map.of())).requireWholeHistory()).contains("git has fetched");

        assertWhole(clone);
    }

    @Test
    void leavesAWholeCloneAlone() throws IOException {
        GitSandbox clone = GitSandbox.cloneOf(remote.server().url());
        int before = remote.server().requests().size();

        assertThat(unshallowing(clone, missing()).requireWholeHistory()).isEqualTo("has every commit up to HEAD");

        assertThat(remote.server().requests()).hasSize(before);
        assertThat(told.histories).isZero();
    }

    @Test
    void saysThatThereIsNoGit() throws IOException {
        GitSandbox clone = shallow();

        Refusal refusal = Refusal.of(() -> unshallowing(clone, missing()).requireWholeHistory());

        assertThat(refusal.code()).isEqualTo("HZ-GIT-002");
        assertThat(refusal.text()).contains("there is no git", "no-such-git");
    }

    @Test
    void passesOnGitsOwnWordsWithoutThePassword() throws IOException {
        GitSandbox clone = shallow();
        clone.remote(remote.server().urlFor(Account.OCTO).replace("/octo/zoo", "/octo/gone"));

        Refusal refusal = Refusal.of(() -> unshallowing(clone, git(Map.of())).requireWholeHistory());

        assertThat(refusal.code()).isEqualTo("HZ-GIT-002");
        assertThat(refusal.text())
                .contains("ended with 128", "fatal:", "octo/gone")
                .doesNotContain(Account.OCTO.password());
        assertThat(clone.run("rev-list", "--count", "HEAD")).isEqualTo("1");
    }

    /** Git looks at the owner of a repository, JGit does not; the variable is git's own, for its tests. */
    @Test
    void saysHowToMakeGitTrustTheFolder() throws IOException {
        GitSandbox clone = shallow();
        UnshallowingRepository repository = unshallowing(clone, git(Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")));

        Refusal refusal = Refusal.of(repository::requireWholeHistory);

        assertThat(refusal.code()).isEqualTo("HZ-GIT-002");
        assertThat(refusal.text())
                .contains("git config --global --add safe.directory " + clone.folder(), "another user");
        assertThat(repository.head().commit().hex()).isEqualTo(clone.head());
    }

    @Test
    void handsTheTokenToGitInNoArgument() throws IOException {
        GitSandbox clone = shallow();
        Path seen = temp.resolve("seen");
        Path script =
                Files.writeString(temp.resolve("git"), "#!/bin/sh\necho \"$0 $@\" > '" + seen + "'\nexec git \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        List<String> callers = new CopyOnWriteArrayList<>();
        HttpServer closed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        closed.createContext("/", exchange -> challenge(exchange, callers));
        closed.start();
        clone.remote("http://127.0.0.1:" + closed.getAddress().getPort() + "/octo/zoo.git");

        Refusal refusal =
                Refusal.of(() -> unshallowing(clone, git(script.toString(), Map.of("HAZTRAK_GIT_TOKEN", "t0ken")))
                        .requireWholeHistory());
        closed.stop(0);

        assertThat(callers).contains(basic("x-access-token:t0ken"));
        assertThat(Files.readString(seen)).contains("fetch").doesNotContain("t0ken");
        assertThat(refusal.text()).contains("fatal:").doesNotContain("t0ken");
    }

    @Test
    @Timeout(60)
    void stopsAGitThatHangs() throws IOException {
        GitSandbox clone = shallow();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            clone.remote("http://127.0.0.1:" + silent.getLocalPort() + "/octo/zoo.git");
            CommandLineGit hasty = new CommandLineGit("git", Duration.ofSeconds(1), ISOLATED);

            Refusal refusal = Refusal.of(() -> unshallowing(clone, hasty).requireWholeHistory());

            assertThat(refusal.text()).contains("was stopped after 1 s");
        }
        assertThat(clone.folder().resolve(".git/shallow.lock")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoOrigin() throws IOException {
        GitSandbox clone = shallow();
        clone.run("remote", "remove", "origin");

        assertThat(Refusal.of(() -> unshallowing(clone, git(Map.of())).requireWholeHistory())
                        .code())
                .isEqualTo("HZ-TAG-008");
    }

    private GitSandbox shallow() throws IOException {
        return GitSandbox.cloneOf(remote.server().url(), "--depth=1");
    }

    private UnshallowingRepository unshallowing(GitSandbox clone, CommandLineGit git) {
        return new UnshallowingRepository(clone.folder(), git, told);
    }

    private static void assertWhole(GitSandbox clone) {
        assertThat(clone.run("rev-parse", "--is-shallow-repository")).isEqualTo("false");
        assertThat(clone.run("rev-list", "--count", "HEAD")).isEqualTo("3");
        assertThat(clone.attempt("fsck", "--full", "--strict").succeeded()).isTrue();
    }

    private static CommandLineGit git(Map<String, String> environment) {
        return git("git", environment);
    }

    private static CommandLineGit missing() {
        return git("no-such-git", Map.of());
    }

    private static CommandLineGit git(String program, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(ISOLATED);
        all.putAll(environment);
        return new CommandLineGit(program, PATIENCE, all);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void challenge(HttpExchange exchange, List<String> callers) throws IOException {
        try (exchange) {
            callers.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("anonymous"));
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
        }
    }

    /** Counts what it is told. */
    private static final class Told implements TagEvents {
        private int histories;

        @Override
        public void fetchedAnnotation(TagName name) {
            throw new AssertionError("no annotation is fetched here");
        }

        @Override
        public void fetchedTag(TagName name) {
            throw new AssertionError("no tag is fetched here");
        }

        @Override
        public void fetchingHistory() {
            histories++;
        }
    }
}
