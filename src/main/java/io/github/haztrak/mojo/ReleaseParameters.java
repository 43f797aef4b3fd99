package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.Version;
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
 * @param tagFormat how tags are named
 * @param rehearse whether it is for practice
 */
record ReleaseParameters(MavenSession session, Names names, String tagFormat, boolean rehearse) {

    /**
     * What is configured about places; what is not is worked out.
     */
    record Names(String registry, Optional<String> owner, Optional<String> repository) {}

    MavenProject root() {
        return session.getTopLevelProject();
    }

    /** A rehearsal takes a SNAPSHOT for the version it leads to. */
    Version version() {
        Version version = new Version(root().getVersion());
        return rehearse ? version.released() : version;
    }

    TagFormat format() {
        return Values.read("tagFormat", tagFormat, pattern -> new TagFormat(pattern, root().getArtifactId()));
    }

    RepositorySlug slug(Map<String, String> environment, Optional<String> origin) {
        Optional<RepositorySlug> configured =
                names.owner().flatMap(owner -> names.repository().map(name -> new RepositorySlug(owner, name)));
        return configured
                .or(() -> Optional.ofNullable(environment.get("GITHUB_REPOSITORY"))
                        .flatMap(RepositorySlug::parse))
                .or(this::scm)
                .or(() -> origin.flatMap(RepositorySlug::ofAddress))
                .map(found -> new RepositorySlug(
                        names.owner().orElse(found.owner()), names.repository().orElse(found.name())))
                .orElseThrow(() -> RepositorySlug.unknown().exception());
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
        String path = slug.owner() + "/" + slug.name() + "/" + project.getArtifactId();
        return Values.read("to/image", path, text -> new ImageName(names.registry(), text.toLowerCase(Locale.ROOT)));
    }
}
