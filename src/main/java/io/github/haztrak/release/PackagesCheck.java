package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.image.PushRights.Denied;
import io.github.haztrak.image.RegistryRights;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks whether the images of a release may be pushed. Before anything is built nobody knows yet which modules get an image,
 * and a right that nobody will need stops no release: a denial stops it where the image is sure to come, where the registry
 * holds the module's images already, or where nothing may be pushed at all.
 *
 * @param images what may be pushed
 */
record PackagesCheck(ReleaseRequest.Images images) {

    Finding look(RegistryRights rights) {
        List<ImageName> names = Stream.concat(images.required().stream(), images.possible().stream())
                .distinct()
                .toList();
        return names.isEmpty() ? new Finding.LeftOut("no module has an image") : finding(rights.push(names));
    }

    private Finding finding(PushRights rights) {
        List<Denied> stopping =
                rights.denied().stream().filter(denied -> stops(denied, rights)).toList();
        if (!stopping.isEmpty()) {
            return new Finding.Refused(stopping.stream().map(Denied::problem).toList());
        }
        return rights.denied().isEmpty()
                ? new Finding.Passed(rights.seen())
                : new Finding.Notice(notice(rights.denied()));
    }

    private boolean stops(Denied denied, PushRights rights) {
        return denied.holdImages()
                || rights.granted().isEmpty()
                || denied.names().stream().anyMatch(images.required()::contains);
    }

    private static String notice(List<Denied> denied) {
        return denied.stream()
                .map(each -> each.names().stream().map(ImageName::toString).collect(Collectors.joining(", "))
                        + ": denied, which stops the release if an image comes of it ("
                        + each.problem().code().id() + ", " + cause(each) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String cause(Denied denied) {
        return denied.problem().explanation().found().lines().findFirst().orElseThrow();
    }
}
