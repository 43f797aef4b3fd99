package io.github.haztrak.jgit;

import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagRemoteContract;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

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
    protected String head() {
        return clone.head();
    }

    @Override
    protected String annotatedThere(String name, String message) {
        return there.tagged(name, message);
    }

    @Override
    protected void lightweightThere(String name) {
        there.author().lightweightTag(name).push("refs/tags/" + name);
    }
}
