package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.image.PushRights.Denied;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which denials stop a release, while nobody knows yet which modules will have an image. */
class PackagesCheckTest {
    private static final ImageName SERVER = Samples.name("server");
    private static final ImageName SHARED = Samples.name("shared");

    @Test
    void saysAsWhomItMayPush() {
        assertThat(check(List.of(SERVER), List.of(SHARED), denying(false)))
                .isEqualTo(new Finding.Passed("2 packages at ghcr.io, as octo"));
    }

    @Test
    void asksForEachOnce() {
        assertThat(check(List.of(SERVER), List.of(SERVER), denying(false)))
                .isEqualTo(new Finding.Passed("1 packages at ghcr.io, as octo"));
    }

    @Test
    void asksNobodyWithoutImages() {
        assertThat(check(List.of(), List.of(), denying(false)))
                .isEqualTo(new Finding.LeftOut("no module has an image"));
    }

    @Test
    void isRefusedForAnImageThatIsSureToCome() {
        assertThat(check(List.of(SERVER), List.of(SHARED), denying(false, SERVER)))
                .isEqualTo(new Finding.Refused(List.of(problem())));
    }

    @Test
    void isRefusedWhereTheRegistryHoldsImagesOfTheModuleAlready() {
        assertThat(check(List.of(), List.of(SERVER, SHARED), denying(true, SERVER)))
                .isEqualTo(new Finding.Refused(List.of(problem())));
    }

    @Test
    void isRefusedWhereNothingMayBePushed() {
        assertThat(check(List.of(), List.of(SERVER, SHARED), denying(false, SERVER, SHARED)))
                .isEqualTo(new Finding.Refused(List.of(problem())));
    }

    @Test
    void tellsOfARightThatPerhapsNobodyNeeds() {
        assertThat(check(List.of(), List.of(SERVER, SHARED), denying(false, SHARED)))
                .isEqualTo(
                        new Finding.Notice("ghcr.io/octo/shared: denied, which stops the release if an image comes of"
                                + " it (HZ-REG-001, the user has no such right there)"));
    }

    private static Finding check(List<ImageName> required, List<ImageName> possible, RegistryRights rights) {
        return new PackagesCheck(new ReleaseRequest.Images(required, possible)).look(rights);
    }

    private static Problem problem() {
        return Problem.of(ProblemCode.REGISTRY_DENIED, "no")
                .found("the user has no such right there\nHTTP 403")
                .why("because")
                .fix("mend it");
    }

    private static RegistryRights denying(boolean holdImages, ImageName... names) {
        return new RegistryRights() {
            @Override
            public PushRights push(Collection<ImageName> asked) {
                List<ImageName> denied = List.of(names);
                return new PushRights(
                        asked.stream().filter(name -> !denied.contains(name)).toList(),
                        denied.isEmpty() ? List.of() : List.of(new Denied(denied, holdImages, problem())),
                        asked.size() + " packages at ghcr.io, as octo");
            }

            @Override
            public String requirePull(Collection<ImageReference> bases) {
                throw new AssertionError("nobody asked");
            }
        };
    }
}
