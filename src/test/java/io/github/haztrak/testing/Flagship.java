package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of {@code src/it/haztrak} with a history: a release {@code v1.1.0}, and changes since.
 *
 * @param git its repository
 */
public record Flagship(GitSandbox git) {

    /** On the branch {@code main}, not tagged for release 1.2.0 yet. */
    public static Flagship create() throws IOException {
        return in(BuildFolder.fresh("work-tree"));
    }

    /** As {@link #create}, in a folder of the test's own. */
    public static Flagship in(Path folder) throws IOException {
        GitSandbox git = GitSandbox.init(folder).copy(BuildFolder.project("src/it/haztrak"));
        git.commit("feat: follow consignments of hazardous goods");
        git.annotatedTag("v1.1.0", "The first one that people use");
        git.commit("feat(server): tell which stage a consignment has reached (#7)");
        git.commit("fix(client): a consignment can be opened by its address (#9)");
        git.commit("docs: how to run it");
        return new Flagship(git);
    }

    public Path folder() {
        return git.folder();
    }

    /** Gives server and client bases of the test's own, since no public registry is asked. */
    public Flagship onBases(String java, String site) throws IOException {
        insert("server/pom.xml", "</project>", "<build>" + plugin(java) + "</build>");
        insert("client/pom.xml", "</build>", plugin(site));
        git.commit("build: base images of our own");
        return this;
    }

    /** The tag of its version, annotated, at HEAD. */
    public Flagship tagged() {
        git.annotatedTag(
                "v1.2.0", "Stages and addresses\n\nConsignments tell their stage, and every one has an address.");
        return this;
    }

    /** Replaces a text in one of its files. */
    public Flagship edit(String file, String old, String with) throws IOException {
        Path path = folder().resolve(file);
        String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new AssertionError(file + " has no " + old);
        }
        Files.writeString(path, text.replace(old, with));
        return this;
    }

    private void insert(String file, String before, String text) throws IOException {
        edit(file, before, text + before);
    }

    private static String plugin(String base) {
        return """
                <plugins><plugin><groupId>io.github.haztrak</groupId><artifactId>haztrak-maven-plugin</artifactId>
                <configuration><from><image>%s</image></from></configuration></plugin></plugins>
                """.formatted(base);
    }
}
