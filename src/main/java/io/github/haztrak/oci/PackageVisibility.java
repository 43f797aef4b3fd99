package io.github.haztrak.oci;

import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.problem.ReleaseException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether strangers can pull what was pushed: asks as one, without credentials and without what the build knows. */
final class PackageVisibility {
    private static final Set<Integer> NOT_FOR_STRANGERS = Set.of(401, 403, 404);
    private static final RetryPolicy ONCE =
            new RetryPolicy(1, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final RegistryTransport stranger;

    PackageVisibility(RegistryAccess access, TransferEvents events) {
        this.stranger = new RegistryTransport(
                new RegistryAccess(access.shared().http(), access.endpoints(), any -> Optional.empty(), ONCE), events);
    }

    /** Those that cannot be pulled. Packages of one owner start out alike, so the others are asked for if the first cannot. */
    List<PushedImage> hidden(List<PushedImage> images) {
        if (images.isEmpty() || !isHidden(images.get(0))) {
            return List.of();
        }
        List<PushedImage> others = images.subList(1, images.size());
        return Stream.concat(
                        Stream.of(images.get(0)),
                        Parallel.map(
                                        others,
                                        image -> isHidden(image) ? Optional.of(image) : Optional.<PushedImage>empty())
                                .stream()
                                .flatMap(Optional::stream))
                .toList();
    }

    /** A registry that has no answer now has not said no. */
    private boolean isHidden(PushedImage image) {
        RegistryCall call = RegistryCall.of(
                        image.name(), "HEAD", "manifests/" + image.manifest().digest())
                .header("Accept", MediaTypes.ACCEPT);
        try {
            HttpResponse<byte[]> answer = stranger.attempts().orRefusal(call, () -> stranger.sendOnce(call));
            return NOT_FOR_STRANGERS.contains(answer.statusCode());
        } catch (TokenRefusedException refused) {
            return NOT_FOR_STRANGERS.contains(refused.response().statusCode());
        } catch (ReleaseException unanswered) {
            return false;
        }
    }
}
