package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     * @param docs finds the documentation; answers with nothing where none is, and with a Problem where that stops a release
     */
    public record Material(List<BuiltImage> built, Unchanged rule, Supplier<Optional<Path>> docs) {
        /** Copies the list. */
        public Material {
            built = List.copyOf(built);
        }
    }
}
