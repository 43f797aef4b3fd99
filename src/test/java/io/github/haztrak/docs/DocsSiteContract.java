package io.github.haztrak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.docs.PublishedDocs.Content;
import io.github.haztrak.docs.PublishedDocs.Moved;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every site keeps to, wherever it is. */
public abstract class DocsSiteContract {
    /** Where the files of a test lie; {@link #files} puts them in a folder named by their content. */
    @TempDir
    protected Path folder;

    /** The site. */
    protected abstract DocsSite site();

    /** A tag of a version in the repository that the site belongs to. */
    protected abstract VerifiedTag tag(String version) throws IOException;

    /** What the site shows: path to content, in the order of the paths. Empty for a site that is not there yet. */
    protected abstract Map<String, String> shown() throws IOException;

    /** How often the site was written. */
    protected abstract int writings();

    /** Somebody else writes files; a file without content is taken away. */
    protected abstract void byOthers(Map<String, String> files) throws IOException;

    @Test
    void startsASiteWithItsFirstVersion() throws IOException {
        PublishedDocs docs = publish("1.4.2", "first", "latest", "1.4");

        assertThat(docs.content()).isEqualTo(Content.ADDED);
        assertThat(docs.moved())
                .containsExactly(new Moved("latest", Optional.empty()), new Moved("1.4", Optional.empty()));
        assertThat(docs.commit()).isPresent();
        assertThat(shown().keySet())
                .containsExactlyInAnyOrder(
                        ".nojekyll",
                        "index.html",
                        "versions.json",
                        "1.4.2/index.html",
                        "1.4.2/api/a.html",
                        "1.4/index.html",
                        "1.4/api/a.html",
                        "latest/index.html",
                        "latest/api/a.html");
        assertThat(shown()).containsEntry("latest/index.html", "first");
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        PublishedDocs first = publish("1.4.2", "first", "latest", "1.4");
        Map<String, String> before = shown();

        PublishedDocs second = publish("1.4.2", "first", "latest", "1.4");

        assertThat(first.commit()).isPresent();
        assertThat(second.content()).isEqualTo(Content.KEPT);
        assertThat(second.moved()).isEmpty();
        assertThat(second.commit()).isEmpty();
        assertThat(writings()).isEqualTo(1);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void keepsOldVersionsAndMovesAliasesInOneWriting() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        PublishedDocs docs = publish("2.0.0", "new", "latest", "2.0");

        assertThat(docs.moved())
                .containsExactly(new Moved("latest", Optional.of("1.4.2")), new Moved("2.0", Optional.empty()));
        assertThat(shown())
                .containsEntry("1.4.2/index.html", "old")
                .containsEntry("1.4/index.html", "old")
                .containsEntry("2.0.0/index.html", "new")
                .containsEntry("latest/index.html", "new");
        assertThat(writings()).isEqualTo(2);
    }

    @Test
    void saysWhatPublishingWouldDoAndWritesNothing() throws IOException {
        assertForetold("1.4.2", "first", "latest", "1.4");
        assertForetold("1.4.2", "first", "latest", "1.4");
        assertForetold("1.4.2", "another", "latest", "1.4");
        assertForetold("2.0.0", "new", "latest", "2.0");
        assertForetold("1.4.3", "of the old line", "latest", "1.4");
    }

    /** Said and then done. */
    private void assertForetold(String version, String content, String... aliases) throws IOException {
        Map<String, String> before = shown();
        int written = writings();
        PublishedDocs foretold =
                site().outlook(DocsBundle.of(tag(version), files(content)), new DocsAliases(List.of(aliases)));
        assertThat(shown()).isEqualTo(before);
        assertThat(writings()).isEqualTo(written);

        PublishedDocs done = publish(version, content, aliases);
        assertThat(foretold)
                .isEqualTo(new PublishedDocs(done.version(), done.content(), done.moved(), Optional.empty()));
    }

    @Test
    void listsItsVersionsForProgramsAndForPeople() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        publish("2.0.0-rc.1", "coming");

        assertThat(shown().get("versions.json")).isEqualTo("""
                        [
                          {
                            "version" : "2.0.0-rc.1",
                            "title" : "2.0.0-rc.1",
                            "aliases" : [ ],
                            "prerelease" : true,
                            "tagged" : "%s"
                          },
                          {
                            "version" : "1.4.2",
                            "title" : "1.4.2",
                            "aliases" : [
                              "latest",
                              "1.4"
                            ],
                            "prerelease" : false,
                            "tagged" : "%s"
                          }
                        ]
                        """.formatted(taggedAt("2.0.0-rc.1"), taggedAt("1.4.2")));
        assertThat(shown().get("index.html")).contains("./2.0.0-rc.1/", "./1.4.2/", "Latest: 1.4.2");
    }

    @Test
    void replacesAVersionThatWasBuiltAgainWithItsAliases() throws IOException {
        publish("1.4.2", "with a slip", "latest", "1.4");
        PublishedDocs docs = publish("1.4.2", "without");

        assertThat(docs.content()).isEqualTo(Content.REPLACED);
        assertThat(shown())
                .containsEntry("1.4.2/index.html", "without")
                .containsEntry("latest/index.html", "without")
                .containsEntry("1.4/index.html", "without");
    }

    @Test
    void keepsWhatOthersHavePutThere() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        byOthers(Map.of("CNAME", "docs.example.test\n", "blog/index.html", "a blog", "1.0/index.html", "by hand"));
        publish("2.0.0", "new", "latest", "2.0");

        assertThat(shown())
                .containsEntry("CNAME", "docs.example.test\n")
                .containsEntry("blog/index.html", "a blog")
                .containsEntry("1.0/index.html", "by hand");
    }

    @Test
    void leavesAPageAtTheRootThatSomebodyElseHasMade() throws IOException {
        byOthers(Map.of("index.html", "<h1>Ours</h1>"));
        publish("1.4.2", "first", "latest");

        assertThat(shown()).containsEntry("index.html", "<h1>Ours</h1>").containsKey("versions.json");
    }

    @Test
    void bringsTheDomainThatTheFilesNameWhereThereIsNone() throws IOException {
        Files.writeString(files("first").resolve("CNAME"), "docs.example.test");
        site().publish(DocsBundle.of(tag("1.0.0"), folder.resolve("first")), new DocsAliases(List.of()));

        assertThat(shown()).containsEntry("CNAME", "docs.example.test");
    }

    @Test
    void movesAliasesBackAndForthWithoutAnyFilesHere() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        publish("2.0.0", "new", "latest", "2.0");

        PublishedDocs back = site().point(new Version("1.4.2"), new DocsAliases(List.of("latest")));

        assertThat(back.content()).isEqualTo(Content.KEPT);
        assertThat(back.moved()).containsExactly(new Moved("latest", Optional.of("2.0.0")));
        assertThat(shown())
                .containsEntry("latest/index.html", "old")
                .containsEntry("2.0.0/index.html", "new")
                .containsEntry("2.0/index.html", "new");
        assertThat(shown().get("index.html")).contains("Latest: 1.4.2");

        site().point(new Version("2.0.0"), new DocsAliases(List.of("latest")));
        assertThat(shown()).containsEntry("latest/index.html", "new");
        assertThat(site().point(new Version("2.0.0"), new DocsAliases(List.of("latest")))
                        .commit())
                .isEmpty();
    }

    @Test
    void takesNoAliasFromANewerVersionThatCameInBetween() throws IOException {
        publish("2.0.0", "new", "latest");

        assertThat(publish("1.4.2", "old", "latest", "1.4").moved())
                .containsExactly(new Moved("1.4", Optional.empty()));
        assertThat(shown()).containsEntry("latest/index.html", "new").containsEntry("1.4/index.html", "old");
    }

    @Test
    void pointsToNothingThatItDoesNotHave() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        Map<String, String> before = shown();

        PublishedDocs docs = site().point(new Version("1.5.0"), new DocsAliases(List.of("latest")));

        assertThat(docs).isEqualTo(new PublishedDocs(docs.version(), Content.ABSENT, List.of(), Optional.empty()));
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void tellsThatAVersionIsWithdrawnUntilItStandsAgain() throws IOException {
        publish("1.4.2", "old", "latest", "1.4");
        publish("2.0.0", "new", "latest", "2.0");
        Map<String, String> before = shown();

        assertThat(site().mark(new Version("2.0.0"), true).commit()).isPresent();
        assertThat(site().mark(new Version("2.0.0"), true).commit()).isEmpty();
        assertThat(site().mark(new Version("3.0.0"), true).content()).isEqualTo(Content.ABSENT);
        assertThat(site().versions().find(new Version("2.0.0")))
                .hasValueSatisfying(there -> assertThat(there.withdrawn()).isTrue());
        assertThat(shown().get("versions.json")).containsOnlyOnce("\"withdrawn\" : true");
        assertThat(shown().get("index.html")).containsOnlyOnce(">withdrawn<");

        site().mark(new Version("2.0.0"), false);
        assertThat(shown()).isEqualTo(before);
        site().mark(new Version("2.0.0"), true);
        assertThat(publish("1.4.3", "newer", "latest", "1.4").moved())
                .as("a withdrawn version holds no name")
                .contains(new Moved("latest", Optional.of("2.0.0")));
        assertThat(shown().get("versions.json")).contains("\"withdrawn\" : true");
    }

    @Test
    void listsWhatIsThere() throws IOException {
        assertThat(site().versions().all()).isEmpty();
        publish("1.4.2", "old", "latest", "1.4");
        publish("2.0.0", "new", "latest", "2.0");
        byOthers(Map.of("1.4.2/index.html", "", "1.4.2/api/a.html", ""));

        assertThat(site().versions().all()).hasSize(1);
        assertThat(site().versions().holding("latest"))
                .hasValueSatisfying(there -> assertThat(there.version()).isEqualTo(new Version("2.0.0")));
        assertThat(writings()).as("of ours").isEqualTo(3);
    }

    @Test
    void isNotStartedByAPointer() throws IOException {
        assertThat(site().point(new Version("1.5.0"), new DocsAliases(List.of("latest")))
                        .content())
                .isEqualTo(Content.ABSENT);
        assertThat(shown()).isEmpty();
    }

    @Test
    void forgetsAVersionThatSomebodyHasTakenAway() throws IOException {
        publish("1.4.2", "bad", "1.4");
        byOthers(Map.of("1.4.2/index.html", "", "1.4.2/api/a.html", ""));
        publish("1.4.3", "good", "1.4");

        assertThat(shown().get("versions.json")).contains("1.4.3").doesNotContain("1.4.2");
    }

    @Test
    void goesOnWithAListThatAnotherToolHasWritten() throws IOException {
        byOthers(Map.of(
                "0.9/index.html",
                "by mike",
                "versions.json",
                "[{\"version\": \"0.9\", \"title\": \"0.9 (old)\", \"aliases\": [\"latest\"]}]"));
        publish("1.0.0", "ours", "latest");

        assertThat(shown().get("versions.json")).contains("\"0.9 (old)\"").doesNotContain("mike");
        assertThat(shown().get("index.html")).contains("<a href=\"./0.9/\">0.9 (old)</a>");
    }

    @Test
    @Provokes(ProblemCode.DOCS_BRANCH_UNREADABLE)
    void refusesToForgetAListThatItCannotRead() throws IOException {
        byOthers(Map.of("versions.json", "{\"versions\": 3}"));
        Map<String, String> before = shown();

        Refused.when(() -> publish("1.0.0", "ours"))
                .tells(ProblemCode.DOCS_BRANCH_UNREADABLE, "it is no array", "git rm versions.json");
        assertThat(shown()).isEqualTo(before);
    }

    /** Publishes a site of two files. */
    protected final PublishedDocs publish(String version, String content, String... aliases) throws IOException {
        return site().publish(DocsBundle.of(tag(version), files(content)), new DocsAliases(List.of(aliases)));
    }

    /** Two files; the second is the same in each version. */
    protected final Path files(String content) throws IOException {
        Path files = folder.resolve(content.replace(' ', '-'));
        Files.createDirectories(files.resolve("api"));
        Files.createDirectories(files.resolve("empty"));
        Files.writeString(files.resolve("index.html"), content);
        Files.writeString(files.resolve("api/a.html"), "the same");
        return files;
    }

    private String taggedAt(String version) throws IOException {
        return tag(version).object().taggedAt().toString();
    }
}
