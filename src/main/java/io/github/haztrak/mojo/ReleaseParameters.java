package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.release.ReleaseRequest;
import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.tag.SignatureRule;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagRules;
import io.github.haztrak.tag.Version;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;

/**
 * What the POM, the command line and the environment say about a release, for all modules alike.
 *
 * @param session the build
 * @param names registry, owner and repository as configured
 * @param git what is asked of the clone
 * @param texts what is written, and how it is shown
 * @param practice how real it is
 */
record ReleaseParameters(MavenSession session, Names names, Git git, Texts texts, Practice practice) {

    /** With texts that nobody configured. */
    ReleaseParameters(MavenSession session, Names names, Git git, boolean rehearse) {
        this(
                session,
                names,
                git,
                new Texts(new ChangelogParameters(), new PublicationParameters()),
                Practice.of(rehearse, false));
    }

    /** How real a release is. */
    enum Practice {
        /** It is one. */
        NONE,
        /** All of it happens, in a world inside the build. */
        REHEARSAL,
        /** It asks the real world and only tells. */
        DRY_RUN;

        /** A rehearsal writes nothing outside of the build anyway. */
        static Practice of(boolean rehearse, boolean dryRun) {
            if (rehearse) {
                return REHEARSAL;
            }
            return dryRun ? DRY_RUN : NONE;
        }
    }

    boolean rehearse() {
        return practice == Practice.REHEARSAL;
    }

    boolean dryRun() {
        return practice == Practice.DRY_RUN;
    }

    /** What the changelog tells, and how the release is shown. */
    record Texts(ChangelogParameters changelog, PublicationParameters release) {}

    /** How tags are named, and who must have signed them. */
    record Tags(String format, String signature) {}

    /** What is configured about places; what is empty or missing is worked out. */
    record Names(String registry, Optional<String> owner, Optional<String> repository) {
        Names {
            owner = owner.filter(text -> !text.isBlank());
            repository = repository.filter(text -> !text.isBlank());
        }
    }

    /** What is asked of tags, which files may differ from the tagged commit, and whether a shallow clone is made whole. */
    record Git(Tags tags, List<String> checkModificationExcludes, boolean unshallow) {
        Git {
            checkModificationExcludes = List.copyOf(checkModificationExcludes);
        }

        static Git of(Tags tags) {
            return new Git(tags, List.of(), false);
        }
    }

    ChangelogParameters changelog() {
        return texts.changelog();
    }

    ReleaseRequest.Publication publication() {
        return texts.release().toRequest(properties(), ModuleRecords.folder(root()));
    }

    ReleaseAttachments.Wish attachments() {
        return texts.release().attachments(properties());
    }

    /** A template of the release's page. */
    Optional<Path> pageTemplate() {
        return texts.release().template(properties()).map(directory()::resolve);
    }

    private ReleaseProperties properties() {
        return new ReleaseProperties(session, root());
    }

    Reactor reactor() {
        return new Reactor(session);
    }

    MavenProject root() {
        return reactor().root();
    }

    /** Where Maven was started; there need not be a POM. */
    Path directory() {
        return Optional.ofNullable(root().getBasedir())
                .map(File::toPath)
                .orElseGet(() -> Path.of(session.getExecutionRootDirectory()));
    }

    /** Practice takes a SNAPSHOT for the version it leads to. */
    Version version() {
        Version version = new Version(root().getVersion());
        return practice == Practice.NONE ? version : version.released();
    }

    TagFormat format() {
        return Values.read("tagFormat", git.tags().format(), pattern -> new TagFormat(pattern, root().getArtifactId()));
    }

    SignatureRule signatureRule() {
        return Values.read(
                "tagSignature", Optional.ofNullable(git.tags().signature()).orElse("ignore"), SignatureRule::parse);
    }

    TagRules tagRules() {
        return new TagRules(
                format(),
                Values.readAll("checkModificationExcludes", git.checkModificationExcludes(), FilePattern::new));
    }

    RepositorySlug slug(Map<String, String> environment, Optional<String> origin) {
        RepositorySlug found = Optional.ofNullable(environment.get("GITHUB_REPOSITORY"))
                .flatMap(RepositorySlug::parse)
                .or(this::scm)
                .or(() -> origin.flatMap(RepositorySlug::ofAddress))
                .or(this::configured)
                .orElseThrow(() -> RepositorySlug.unknown().exception());
        RepositorySlug owned = names.owner().map(found::withOwner).orElse(found);
        return names.repository().map(owned::withName).orElse(owned);
    }

    /** A place for both parts, where nothing but the configuration knows them. */
    private Optional<RepositorySlug> configured() {
        return names.owner().isPresent() && names.repository().isPresent()
                ? Optional.of(new RepositorySlug("owner", "repository"))
                : Optional.empty();
    }

    /** Of the root alone: Maven appends a module's path to the address it inherits. */
    private Optional<RepositorySlug> scm() {
        Scm scm = root().getScm();
        return scm == null
                ? Optional.empty()
                : Stream.of(scm.getDeveloperConnection(), scm.getConnection(), scm.getUrl())
                        .filter(address -> address != null && !address.isBlank())
                        .flatMap(address -> RepositorySlug.ofAddress(address).stream())
                        .findFirst();
    }

    ImageName imageName(RepositorySlug slug, MavenProject project) {
        String path = (slug + "/" + project.getArtifactId()).toLowerCase(Locale.ROOT);
        ImageName inRegistry = Values.read("registry", names.registry(), registry -> new ImageName(registry, "any"));
        return new TargetName(inRegistry.registry() + "/" + path).read();
    }
}
