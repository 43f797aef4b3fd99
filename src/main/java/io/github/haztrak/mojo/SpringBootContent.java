package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Spring Boot application as layers: those that its own {@code layers.idx} names. The files keep the places that they have
 * in the archive, and the application starts from them without the loader, which would unpack nested jars at every start.
 *
 * @param place the goal in its module
 * @param archive the repackaged jar or war
 */
record SpringBootContent(Goal.Place place, ModuleArchive archive) {
    private static final String LOADER = "org/springframework/boot/loader/";
    private static final String TOOLS = "spring-boot-jarmode-";

    ImageContent with(Container container) {
        String root = container.appRoot().orElse(JavaStart.APP_ROOT);
        ArchiveFiles files = new ArchiveFiles(place, archive.file());
        List<ArchiveFiles.Member> members = files.members(SpringBootContent::runs);
        SpringBootLayers layers = SpringBootLayers.of(files);
        List<LayerContent> contents = new ArrayList<>();
        for (String layer : layers.names()) {
            List<FileEntry> entries = members.stream()
                    .filter(member -> layers.layerOf(member).equals(layer))
                    .map(member -> new FileEntry(member.file(), root + "/" + member.name()))
                    .toList();
            if (!entries.isEmpty()) {
                contents.add(new LayerContent(layer, entries));
            }
        }
        JavaStart start = new JavaStart(place.project(), container, root);
        String mainClass = container.mainClass().or(archive::startClass).orElseThrow(this::noStartClass);
        List<String> classPath = classPath(root, members, layers);
        contents.add(start.argFiles(classPath, mainClass));
        return new ImageContent(contents, container.settings(start.entrypoint(classPath, mainClass), Set.of()));
    }

    /** What only the loader and its tools read does not run. */
    private static boolean runs(String name) {
        return !name.startsWith(LOADER)
                && !name.startsWith("META-INF/")
                && !name.matches("(BOOT|WEB)-INF/[^/]*\\.idx")
                && !name.matches(".*-INF/lib/" + TOOLS + "[^/]*\\.jar");
    }

    /** In the order of its own index; libraries that it does not tell of come after. */
    private static List<String> classPath(String root, List<ArchiveFiles.Member> members, SpringBootLayers layers) {
        Set<String> there = new LinkedHashSet<>();
        members.stream()
                .map(ArchiveFiles.Member::name)
                .filter(name -> name.matches("(BOOT|WEB)-INF/lib(-provided)?/[^/]*\\.jar"))
                .forEach(there::add);
        Set<String> ordered = new LinkedHashSet<>(layers.classPath());
        ordered.retainAll(there);
        ordered.addAll(there);
        String classes = members.stream().anyMatch(member -> member.name().startsWith("WEB-INF/")) ? "WEB" : "BOOT";
        return Stream.concat(Stream.of(classes + "-INF/classes"), ordered.stream())
                .map(name -> root + "/" + name)
                .toList();
    }

    private ReleaseException noStartClass() {
        return Problem.of(
                        ProblemCode.MAIN_CLASS_UNKNOWN,
                        "the main class of " + place.project().getArtifactId() + " does not exist")
                .found("no Start-Class in the manifest of " + archive.file())
                .why("an image starts exactly one class")
                .fix("name it:\n<container><mainClass>...</mainClass></container>")
                .exception();
    }
}
