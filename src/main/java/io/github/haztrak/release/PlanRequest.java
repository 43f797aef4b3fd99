package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.tag.VerifiedTag;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What shall be planned.
 *
 * @param gate what the gate is asked
 * @param release what would be released; asked for after the gate, since it may fail with a Problem that the gate tells
 * @param material what is on this machine already
 * @param targets what is moved beside GitHub's Latest
 */
public record PlanRequest(
        GateRequest gate, Supplier<ReleaseRequest> release, Material material, PointerTargets targets) {

    /**
     * What is on this machine.
     *
     * @param built the images that were built from this commit
     * @param rule what becomes of unchanged images
     * @param files what else a build leaves
     */
    public record Material(List<BuiltImage> built, Unchanged rule, Files files) {
        /** Copies the list. */
        public Material {
            built = List.copyOf(built);
        }
    }

    /**
     * What a build leaves beside images. Each is a question: it throws a Problem where a release would be refused for what is
     * not there, which a build may mend.
     *
     * @param besides finds or makes the files that stand beside the release
     * @param docs finds the documentation; answers with nothing where none is
     */
    public record Files(Function<VerifiedTag, ReleaseFiles> besides, Supplier<Optional<Path>> docs) {}
}
