package io.github.haztrak.mojo;

import io.github.haztrak.image.Provenance;
import io.github.haztrak.tag.Head;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Developer;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/**
 * Where a module's image comes from, as the POM and git tell it.
 *
 * @param goal where it is built
 * @param time when it says it was made
 */
record ModuleProvenance(Goal goal, CreationTime time) {

    Provenance of(MavenProject project) {
        Head head = goal.composition().tags().head();
        Instant created = time.of(head.committedAt());
        Map<String, String> annotations = new TreeMap<>(told(project));
        annotations.put(Provenance.SOURCE, goal.composition().page().toString());
        annotations.put(Provenance.VERSION, goal.parameters().version().text());
        annotations.put(Provenance.REVISION, head.commit().hex());
        annotations.put(Provenance.CREATED, created.toString());
        return new Provenance(created, annotations);
    }

    /** What the POMs of this repository say. */
    static Map<String, String> told(MavenProject project) {
        DeclaredValues poms = new DeclaredValues(project);
        Map<String, String> told = new TreeMap<>();
        told.put(Provenance.TITLE, project.getName().strip());
        put(told, Provenance.DESCRIPTION, poms.text(Model::getDescription));
        put(told, Provenance.URL, poms.text(Model::getUrl));
        put(
                told,
                Provenance.DOCUMENTATION,
                poms.text(ModuleProvenance::site).filter(url -> url.matches("https?://.*")));
        put(told, Provenance.VENDOR, poms.text(ModuleProvenance::organization));
        put(told, Provenance.LICENSES, new SpdxExpression(poms.list(Model::getLicenses)).text());
        put(
                told,
                Provenance.AUTHORS,
                Optional.of(poms.list(Model::getDevelopers).stream()
                        .map(ModuleProvenance::author)
                        .filter(author -> !author.isEmpty())
                        .collect(Collectors.joining(", "))));
        return told;
    }

    private static String site(Model pom) {
        return pom.getDistributionManagement() == null
                        || pom.getDistributionManagement().getSite() == null
                ? null
                : pom.getDistributionManagement().getSite().getUrl();
    }

    private static String organization(Model pom) {
        return pom.getOrganization() == null ? null : pom.getOrganization().getName();
    }

    private static String author(Developer developer) {
        String name = Stream.of(developer.getName(), developer.getOrganization(), developer.getId())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
        String address = Optional.ofNullable(developer.getEmail())
                .filter(email -> !email.isBlank())
                .map(email -> "<" + email.strip() + ">")
                .orElse("");
        return (name.strip() + " " + address).strip();
    }

    private static void put(Map<String, String> told, String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> told.put(key, text));
    }
}
