package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsSiteContract;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** In a bare repository on this machine, as in a rehearsal. */
class FolderDocsSiteTest extends DocsSiteContract {
    @TempDir
    Path work;

    private GitSandbox project;
    private PagesBranch branch;

    @BeforeEach
    void start() throws IOException {
        project = GitSandbox.create();
        project.commit("feat: one");
        branch = new PagesBranch(work.resolve("pages"), project);
    }

    @Override
    protected DocsSite site() {
        return new JGitDocsSite(
                new DocsWorkplace(
                        project.folder(), work.resolve("tmp"), new DocsWorkplace.ToFolder(work.resolve("pages"))),
                new Pages(PagesBranch.NAME, "Zoo"),
                branch.told());
    }

    @Override
    protected VerifiedTag tag(String version) {
        return branch.tag(version);
    }

    @Override
    protected Map<String, String> shown() {
        return branch.shown();
    }

    @Override
    protected int writings() {
        return branch.commits();
    }

    @Override
    protected void byOthers(Map<String, String> files) throws IOException {
        branch.byOthers(files);
    }
}
