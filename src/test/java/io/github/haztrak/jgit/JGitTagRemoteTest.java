package io.github.haztrak.jgit;

import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagRemoteContract;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Over smart HTTP, as a remote is asked in a release. */
class JGitTagRemoteTest extends TagRemoteContract {
    private HttpRemote there;
    private GitSandbox clone;

    @BeforeEach
    void clonedBeforeTheTag() throws IOException {
        there = HttpRemote.start();
        clone = GitSandbox.cloneOf(there.server().url());
    }

    @AfterEach
    void stop() {
        there.close();
    }

    @Override
    protected TagRemote remote() {
        return new JGitTagRemote(clone.folder(), Optional.empty());
    }

    @Override
    protected void takeAway() {
        there.close();
    }

    @Override
    protected RemoteTag annotated(TagName name) {
        return new RemoteTag(there.tagged(name.value(), "Some words"), Optional.of(clone.head()));
    }

    @Override
    protected RemoteTag lightweight(TagName name) {
        there.author().lightweightTag(name.value()).push("refs/tags/" + name);
        return new RemoteTag(clone.head(), Optional.empty());
    }

    @Override
    protected RemoteTag nested(TagName name) {
        there.author().annotatedTag("inner", "The inner one");
        there.author().run("tag", "-a", "-m", "The outer one", name.value(), "inner");
        there.author().push("refs/tags/" + name);
        return new RemoteTag(there.author().tagObject(name.value()), Optional.of(clone.head()));
    }
}
