package io.github.haztrak.it;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an image of ours has unlike Jib's. Each is a line of {@code docs/explanation/differences-to-jib.md}, by its title. */
enum KnownDifference {
    CREATED("Creation time", at("image created")),
    DESCRIPTION(
            "Labels and annotations",
            at("manifest annotations|label org\\.opencontainers\\.image\\..*").and(inJib(KnownDifference::isAbsent))),
    HISTORY("History", at("history \\d+")),
    CHECKS("Stop signal and health check", at("config (StopSignal|Healthcheck)").and(inJib(KnownDifference::isAbsent))),
    VARIABLES("Order of variables", at("config Env").and(KnownDifference::hasTheSameElements)),
    MODULES("Jars of other modules", at("project dependencies .*/shared-1\\.0\\.0\\.jar content")),
    ATTACHED("Attached jars of other modules", at("(project )?dependencies .*/shared-1\\.0\\.0-extras\\.jar \\w+")),
    TWINS("Jars of one file name", at("dependencies .*/libs/(octo\\.\\w+-)?(api|same)-1\\.0(-\\d+)?\\.jar \\w+")),
    ARCHIVES(
            "Archives that Maven keeps off the class path",
            at("dependencies .*/libs/archive-1\\.0\\.zip \\w+").and(inHaztrak(KnownDifference::isAbsent))),
    CLASS_PATH("The class path's names", at("jvm arg files .*/jib-classpath-file content")),
    FOLDERS(
            "Folders without files",
            at("(resources|classes) .*/ \\w+")
                    .and(inHaztrak(KnownDifference::isAbsent))
                    .or(at("layers").and(KnownDifference::lacksNothingButResources))),
    LINKS("Links to folders", at("extra files /opt/link-to-a-folder/ \\w+").and(inHaztrak(KnownDifference::isAbsent)));

    private final String title;
    private final Predicate<ImageDifference> fits;

    KnownDifference(String title, Predicate<ImageDifference> fits) {
        this.title = title;
        this.fits = fits;
    }

    String title() {
        return title;
    }

    boolean explains(ImageDifference difference) {
        return fits.test(difference);
    }

    private static Predicate<ImageDifference> at(String place) {
        Pattern pattern = Pattern.compile(place);
        return difference -> pattern.matcher(difference.where()).matches();
    }

    private static Predicate<ImageDifference> inJib(Predicate<String> value) {
        return difference -> value.test(difference.jib());
    }

    private static Predicate<ImageDifference> inHaztrak(Predicate<String> value) {
        return difference -> value.test(difference.haztrak());
    }

    private static boolean isAbsent(String value) {
        return value.equals(ImageDifference.ABSENT);
    }

    private static boolean hasTheSameElements(ImageDifference difference) {
        return elements(difference.jib()).equals(elements(difference.haztrak()));
    }

    private static Set<String> elements(String list) {
        return Set.of(list.substring(1, list.length() - 1).split(","));
    }

    private static boolean lacksNothingButResources(ImageDifference difference) {
        return difference.jib().replace("resources, ", "").equals(difference.haztrak());
    }
}
