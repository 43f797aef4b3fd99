package io.github.haztrak.jgit;

import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagRemoteContract;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Over smart HTTP, as a remote is asked in a release. */
class JGitTagRemoteTest extends TagRemoteContract {
    @TempDir
    Path temp;

    private GitHttpServer server;
    private GitSandbox git;

    @BeforeEach
    void start() throws IOException {
        server = GitHttpServer.of("octo/zoo");
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work"))).remote(server.urlFor(Account.OCTO));
        git.commit("feat: start");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected TagRemote remote() {
        return new JGitTagRemote(git.folder(), Optional.empty());
    }

    @Override
    protected void takeAway() {
        server.close();
    }

    @Override
    protected RemoteTag annotated(TagName name) {
        String object = git.annotatedTag(name.value(), "Some words");
        git.push();
        return new RemoteTag(object, Optional.of(git.head()));
    }

    @Override
    protected RemoteTag lightweight(TagName name) {
        git.lightweightTag(name.value()).push();
        return new RemoteTag(git.head(), Optional.empty());
    }

    @Override
    protected RemoteTag nested(TagName name) {
        git.annotatedTag("inner", "The inner one");
        git.run("tag", "-a", "-m", "The outer one", name.value(), "inner");
        git.push();
        return new RemoteTag(git.tagObject(name.value()), Optional.of(git.head()));
    }
}
