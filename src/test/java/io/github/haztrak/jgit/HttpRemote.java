package io.github.haztrak.jgit;

import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.util.Optional;

/** A remote over smart HTTP with three commits, and who works on it. */
final class HttpRemote implements AutoCloseable {
    static final TagName TAG = new TagName("v1.0.0");

    private final GitHttpServer server;
    private final GitSandbox author;

    private HttpRemote(GitHttpServer server, GitSandbox author) {
        this.server = server;
        this.author = author;
    }

    /** Three commits; of other tags there is {@code v0.9.0} on the second. */
    static HttpRemote start() throws IOException {
        GitHttpServer server = GitHttpServer.of("octo/zoo");
        GitSandbox author = GitSandbox.create().remote(server.urlFor(Account.OCTO));
        author.write("a.txt", "1\n").commit("feat: one");
        author.write("a.txt", "2\n").commit("feat: two");
        author.annotatedTag("v0.9.0", "Before");
        author.write("a.txt", "3\n").commit("feat: three");
        author.push();
        return new HttpRemote(server, author);
    }

    GitHttpServer server() {
        return server;
    }

    GitSandbox author() {
        return author;
    }

    String tagged(String name, String message) {
        author.attempt("tag", "-d", name);
        String object = author.annotatedTag(name, message);
        author.run("push", "-q", "--force", "origin", "refs/tags/" + name);
        return object;
    }

    /** What actions/checkout before 6.0.2 does: it fetches the tag's commit into the tag's ref, and checks that out. */
    GitSandbox checkedOutBadly(String... options) throws IOException {
        GitSandbox clone = GitSandbox.cloneOf(server.url(), options);
        clone.attempt("tag", "-d", TAG.value());
        clone.run("fetch", "-q", "--no-tags", "--force", "origin", "+" + author.head() + ":refs/tags/" + TAG);
        clone.run("checkout", "-q", "--force", "refs/tags/" + TAG);
        forgetUnreachable(clone);
        return clone;
    }

    RemoteTag tagThere() {
        return new RemoteTag(author.tagObject(TAG.value()), Optional.of(author.head()));
    }

    /** A clone that has seen the tag object once must not find it again by luck. */
    static void forgetUnreachable(GitSandbox clone) {
        clone.run("reflog", "expire", "--expire=now", "--all");
        clone.run("repack", "-a", "-d", "-q");
        clone.run("prune", "--expire=now");
    }

    @Override
    public void close() {
        server.close();
    }
}
