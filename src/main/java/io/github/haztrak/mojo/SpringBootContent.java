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
import java.util.regex.Pattern;
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
    private static final String OWN = "META-INF/";
    private static final Pattern OF_THE_ARCHIVE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]*\\.(SF|RSA|DSA|EC)|maven/.*|services/.*)");

    ImageContent with(Container container) {
        String root = container.appRoot().orElse(JavaStart.APP_ROOT);
        ArchiveFiles files = new ArchiveFiles(place, archive.file());
        List<ArchiveFiles.Member> members = files.members(this::runs);
        SpringBootLayers layers = SpringBootLayers.of(files);
        List<LayerContent> contents = new ArrayList<>();
        for (String layer : layers.names()) {
            List<FileEntry> entries = members.stream()
                    .filter(member -> layers.layerOf(member).equals(layer))
                    .map(member -> new FileEntry(member.file(), root + "/" + place(member.name())))
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

    /** What only the loader and its tools read does not run; services at the archive's root are the loader's. */
    private boolean runs(String name) {
        return !name.startsWith(LOADER)
                && !(name.startsWith(OWN)
                        && (isWar() || OF_THE_ARCHIVE.matcher(name).matches()))
                && !name.matches("(BOOT|WEB)-INF/[^/]*\\.idx")
                && !name.matches(".*-INF/lib/" + TOOLS + "[^/]*\\.jar");
    }

    /** A jar has at its root what the class path has below {@code META-INF}: there the loader finds it, here the classes do. */
    private static String place(String name) {
        return name.startsWith(OWN) ? "BOOT-INF/classes/" + name : name;
    }

    private boolean isWar() {
        return archive.file().toString().endsWith(".war");
    }

    /** In the order of its own index; libraries that it does not tell of come after. */
    private List<String> classPath(String root, List<ArchiveFiles.Member> members, SpringBootLayers layers) {
        Set<String> there = new LinkedHashSet<>();
        members.stream()
                .map(ArchiveFiles.Member::name)
                .filter(name -> name.matches("(BOOT|WEB)-INF/lib(-provided)?/[^/]*\\.jar"))
                .forEach(there::add);
        Set<String> ordered = new LinkedHashSet<>(layers.classPath());
        ordered.retainAll(there);
        ordered.addAll(there);
        return Stream.concat(Stream.of(isWar() ? "WEB-INF/classes" : "BOOT-INF/classes"), ordered.stream())
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
