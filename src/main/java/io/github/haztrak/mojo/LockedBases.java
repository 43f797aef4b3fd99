package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BaseLock;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Finding;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The base images of a build, held to what the team has agreed they are. A rehearsal stands on stand-ins, which no lock knows.
 *
 * @param goal where images are built
 */
record LockedBases(Goal goal) {
    private static final String STEP = "lock";
    private static final String UPDATE = "-Dhaztrak.updateLock";

    /** A base by the digest of the lock, if it has one; what is not in the lock is told, once. */
    BaseImage locked(BaseImage base) {
        if (isFixed(base.reference())) {
            return base;
        }
        Optional<BaseLock> lock = file().read();
        Optional<Digest> digest = lock.flatMap(known -> known.of(base.reference()));
        if (lock.isPresent() && digest.isEmpty() && state().claim("unlocked " + base.reference())) {
            goal.log().say(STEP, base.reference() + " is not in " + LockFile.NAME + "; " + UPDATE + " adds it");
        }
        return digest.map(base::lockedTo).orElse(base);
    }

    /** A base by what its tag names now, which the lock says from now on. */
    BaseImage updated(BaseImage base) {
        if (goal.leadsToRelease() && !goal.parameters().rehearse()) {
            throw inARelease().exception();
        }
        if (isFixed(base.reference())) {
            return base;
        }
        Digest digest = goal.composition().composer().resolve(base.reference());
        write(base.reference(), digest);
        return base.lockedTo(digest);
    }

    /** How the gate asks for a base. */
    ImageReference resolved(ImageReference reference) {
        return file().read().map(lock -> lock.resolved(reference)).orElse(reference);
    }

    /** Asks the registries what each tag names by now: for those who want to know, a build does not. */
    Finding drift() {
        List<BaseLock> locks = file().read().stream().toList();
        List<String> moved = locks.stream()
                .flatMap(lock -> lock.digests().entrySet().stream())
                .filter(entry -> !now(entry.getKey()).equals(entry.getValue()))
                .map(entry -> entry.getKey() + " is " + now(entry.getKey()).brief() + " by now")
                .toList();
        int size = locks.stream().mapToInt(lock -> lock.digests().size()).sum();
        return moved.isEmpty()
                ? new Finding.Passed(size + " base images locked, none has moved")
                : new Finding.Notice(String.join("; ", moved) + "; " + UPDATE + " takes it");
    }

    boolean exists() {
        return Files.isRegularFile(file().path());
    }

    /** Modules that are built at the same time write one after another. */
    private void write(ImageReference reference, Digest digest) {
        synchronized (state().texts(STEP)) {
            BaseLock lock = file().read().orElseGet(BaseLock::empty);
            Optional<Digest> before = lock.of(reference);
            if (!before.equals(Optional.of(digest))) {
                file().write(lock.with(reference, digest));
                goal.log()
                        .say(
                                STEP,
                                reference + "  " + before.map(Digest::brief).orElse("new") + " -> " + digest.brief());
            }
        }
    }

    private Digest now(ImageReference reference) {
        return goal.composition().composer().resolve(reference);
    }

    private boolean isFixed(ImageReference reference) {
        return goal.parameters().rehearse() || reference.isByDigest();
    }

    private LockFile file() {
        return LockFile.of(goal.parameters().root().getBasedir().toPath());
    }

    private ReactorState state() {
        return ReactorState.of(goal.place().session());
    }

    private static Problem inARelease() {
        return Problem.of(ProblemCode.CONFIGURATION, "the lock is not changed in a release")
                .found(UPDATE + " in a build that releases")
                .why("what is released is what was committed and tagged")
                .fix("mvn package haztrak:build-image " + UPDATE + "\ngit commit -m \"Take newer base images\" "
                        + LockFile.NAME + "   # then tag that commit");
    }
}
