package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A web application as layers, in Jib's order, where the base's servlet container looks for it. The base starts it.
 *
 * @param place the goal in its module
 * @param archive the war
 */
record WarContent(Goal.Place place, ModuleArchive archive) {
    private static final String LIB = "WEB-INF/lib/";
    private static final String CLASSES = "WEB-INF/classes/";

    ImageContent with(ModuleImage.Beans beans) {
        Container container = beans.container();
        String root = container
                .appRoot()
                .orElseGet(() -> ServletBase.appRoot(beans.from()
                        .orDefault(new ServletBase(place.project()).image())
                        .reference()));
        ArchiveFiles archived = new ArchiveFiles(place, archive.file());
        List<ArchiveFiles.Member> members = new ArrayList<>(archived.members(name -> true));
        members.addAll(archived.emptyFolders());
        List<LayerContent> layers = new ArrayList<>();
        for (String layer : names()) {
            List<FileEntry> files = members.stream()
                    .filter(member -> layerOf(member).equals(layer))
                    .map(member -> member.in(root))
                    .toList();
            if (!files.isEmpty()) {
                layers.add(new LayerContent(layer, files));
            }
        }
        return new ImageContent(layers, container.settings(List.of(), Set.of()));
    }

    private static List<String> names() {
        return Stream.concat(
                        Stream.of(Libraries.Group.values()).map(Libraries.Group::layer),
                        Stream.of("resources", "classes"))
                .toList();
    }

    private static String layerOf(ArchiveFiles.Member member) {
        String name = member.name();
        if (name.startsWith(LIB) && !name.endsWith("/")) {
            return member.group().orElse(Libraries.Group.DEPENDENCIES).layer();
        }
        return name.startsWith(CLASSES) && name.endsWith(".class") ? "classes" : "resources";
    }
}
