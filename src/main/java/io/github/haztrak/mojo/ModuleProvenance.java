package io.github.haztrak.mojo;

import io.github.haztrak.image.Provenance;
import io.github.haztrak.tag.Head;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.model.License;
import org.apache.maven.project.MavenProject;

/**
 * Where a module's image comes from, as the POM and git tell it.
 *
 * @param goal where it is built
 */
record ModuleProvenance(Goal goal) {

    Provenance of(MavenProject project) {
        Head head = goal.composition().tags().head();
        Instant created = head.committedAt();
        Map<String, String> annotations = new TreeMap<>();
        put(annotations, Provenance.TITLE, project.getName());
        put(annotations, Provenance.PREFIX + "description", project.getDescription());
        put(annotations, Provenance.PREFIX + "url", project.getUrl());
        put(annotations, Provenance.PREFIX + "licenses", licenses(project));
        put(annotations, Provenance.SOURCE, goal.composition().page().toString());
        put(annotations, Provenance.VERSION, goal.parameters().version().text());
        put(annotations, Provenance.REVISION, head.commit().hex());
        put(annotations, Provenance.CREATED, created.toString());
        if (project.getOrganization() != null) {
            put(
                    annotations,
                    Provenance.PREFIX + "vendor",
                    project.getOrganization().getName());
        }
        return new Provenance(created, annotations);
    }

    private static String licenses(MavenProject project) {
        return project.getLicenses().stream()
                .map(License::getName)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" AND "));
    }

    private static void put(Map<String, String> annotations, String key, String value) {
        if (value != null && !value.isBlank()) {
            annotations.put(key, value.strip());
        }
    }
}
