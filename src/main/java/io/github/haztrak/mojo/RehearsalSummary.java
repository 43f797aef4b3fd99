package io.github.haztrak.mojo;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.release.Released;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rehearsal has to show at its end: the images, and where to look around.
 *
 * @param goal a goal of the rehearsal
 */
record RehearsalSummary(Goal goal) {

    /** Kept for the end, which may come in another module, with other classes. */
    void keep(Released released) {
        for (PushedImage image : released.images().images()) {
            images().put(
                            image.name() + ":"
                                    + released.images().tag().version().imageTag(),
                            image.manifest().digest() + "  " + new ByteSize(image.size()));
        }
    }

    void tell() {
        Path folder = RehearsalServers.folder(goal.place().session());
        goal.log()
                .say(
                        "rehearsal",
                        images().size()
                                + (images().size() == 1 ? " image of " : " images of ")
                                + goal.parameters().version());
        new TreeMap<>(images()).forEach((name, digest) -> goal.log().say("", name + "  " + digest));
        goal.log().say("", "their content: " + folder.resolve("registry"));
        goal.log().say("", "the release:   " + folder.resolve("github/releases"));
        if (Files.exists(folder.resolve(DocsComposition.REHEARSED))) {
            goal.log().say("", "the docs:      git clone " + folder.resolve(DocsComposition.REHEARSED));
        }
        goal.log()
                .say(
                        "",
                        "the record:    "
                                + ModuleRecords.folder(goal.parameters().root()).resolve("release.json"));
    }

    private Map<String, String> images() {
        return ReactorState.of(goal.place().session()).texts("rehearsed images");
    }
}
