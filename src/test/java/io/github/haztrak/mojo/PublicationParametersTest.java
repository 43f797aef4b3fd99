package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.Part;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.release.ReleaseFiles;
import io.github.haztrak.release.ReleaseRequest.Publication;
import io.github.haztrak.release.ReleaseTerms;
import io.github.haztrak.testing.Refused;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationParametersTest {
    private static final Path WORK = Path.of("work");

    private final KnownReactor reactor = KnownReactor.in(Path.of("any"), "server");
    private final PublicationParameters parameters = new PublicationParameters();

    @Test
    void sayNothingByDefault() {
        assertThat(request()).isEqualTo(new Publication("{tag}", WORK, ReleaseTerms.DEFAULT, ReleaseFiles.NONE));
        assertThat(parameters.template(properties())).isEmpty();
    }

    @Test
    void readWhatThePomSays() throws ReflectiveOperationException {
        set("draft", "true");
        set("prerelease", "False");
        set("name", "{project} {version} of {date}");
        set("update", "body, assets");
        set("discussionCategory", " News ");
        set("closeMilestone", "true");
        reactor.root().setName("Haztrak");

        Publication request = request();

        assertThat(request.title()).isEqualTo("Haztrak {version} of {date}");
        assertThat(request.terms().draft()).isTrue();
        assertThat(request.terms().closeMilestone()).isTrue();
        ReleaseDraft.Terms shown = request.terms().shown();
        assertThat(shown.prerelease()).contains(false);
        assertThat(shown.discussionCategory()).contains("News");
        assertThat(shown.update()).containsExactlyInAnyOrder(Part.BODY, Part.ASSETS);
    }

    @Test
    void readPropertiesWhereThePomSaysNothing() throws ReflectiveOperationException {
        set("name", "of the POM");
        reactor.root().getProperties().setProperty("haztrak.release.draft", "true");
        reactor.root().getProperties().setProperty("haztrak.release.template", "of/properties");
        reactor.build().getUserProperties().setProperty("haztrak.release.template", "page.mustache");
        reactor.build().getUserProperties().setProperty("haztrak.release.name", "of the command line");

        assertThat(request().terms().draft()).isTrue();
        assertThat(request().title()).isEqualTo("of the POM");
        assertThat(parameters.template(properties())).contains(Path.of("page.mustache"));
    }

    @ParameterizedTest
    @CsvSource({
        "draft, yes, there are true and false",
        "closeMilestone, auto, there are true and false",
        "prerelease, maybe, 'there are auto, true and false'",
        "name, {artifact}, '{version}, {tag}, {date} and {project}'",
        "update, 'body,text', 'there are title, body, prerelease, assets'"
    })
    void refuseWhatTheyDoNotKnow(String element, String text, String told) throws ReflectiveOperationException {
        set(element, text);

        Refused.when(this::request).tells(ProblemCode.CONFIGURATION, "release/" + element, told);
    }

    private Publication request() {
        return parameters.toRequest(properties(), WORK);
    }

    private ReleaseProperties properties() {
        return new ReleaseProperties(reactor.build(), reactor.root());
    }

    /** As Maven does. */
    private void set(String element, String text) throws ReflectiveOperationException {
        Field field = PublicationParameters.class.getDeclaredField(element);
        field.setAccessible(true);
        field.set(parameters, text);
    }

    @Test
    void readWhatStandsBesideTheRelease() throws ReflectiveOperationException {
        Field field = PublicationParameters.class.getDeclaredField("assets");
        field.setAccessible(true);
        field.set(parameters, List.of("dist/*.zip", "artifact:*:jar:sources"));
        set("checksums", "true");

        ReleaseAttachments.Wish wish = parameters.attachments(properties());

        assertThat(wish.patterns())
                .extracting(AssetPattern::text)
                .containsExactly("dist/*.zip", "artifact:*:jar:sources");
        assertThat(wish.checksums()).isTrue();
        assertThat(wish.docs()).isFalse();
    }

    @Test
    void readFilesFromTheCommandLine() {
        reactor.build().getUserProperties().setProperty("haztrak.release.assets", "dist/a.zip, artifact:server:jar");

        assertThat(parameters.attachments(properties()).patterns())
                .extracting(AssetPattern::text)
                .containsExactly("dist/a.zip", "artifact:server:jar");
    }

    @Test
    void refuseAnArtifactWithoutType() {
        reactor.build().getUserProperties().setProperty("haztrak.release.assets", "artifact:server");

        Refused.when(() -> parameters.attachments(properties()))
                .tells(ProblemCode.CONFIGURATION, "release/assets = artifact:server", "artifact:MODULE:TYPE");
    }

    @Test
    void takeAnEmptyElementForNone() throws ReflectiveOperationException {
        set("discussionCategory", " ");

        assertThat(request().terms().shown().discussionCategory()).isEqualTo(Optional.empty());
    }
}
