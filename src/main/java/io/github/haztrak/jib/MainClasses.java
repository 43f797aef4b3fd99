package io.github.haztrak.jib;

import com.google.cloud.tools.jib.api.MainClassFinder;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for programs among compiled classes. */
public final class MainClasses {
    private MainClasses() {}

    /**
     * Finds the classes that have a {@code main} method.
     *
     * @param classes a folder of class files; may be missing
     * @return their names, sorted; several where it is not clear which one to start
     * @throws io.github.haztrak.problem.ReleaseException HZ-IMG-005 if classes are of a Java version too new to be searched
     */
    public static List<String> in(Path classes) {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> classFiles =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            MainClassFinder.Result result = MainClassFinder.find(classFiles, event -> {});
            return switch (result.getType()) {
                case MAIN_CLASS_FOUND -> List.of(result.getFoundMainClass());
                case MULTIPLE_MAIN_CLASSES ->
                    result.getFoundMainClasses().stream().sorted().toList();
                case MAIN_CLASS_NOT_FOUND -> List.of();
            };
        } catch (UnsupportedOperationException tooNew) {
            throw unreadable(classes, tooNew);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReleaseException unreadable(Path classes, UnsupportedOperationException tooNew) {
        Throwable reason = tooNew.getCause() == null ? tooNew : tooNew.getCause();
        Problem problem = Problem.of(ProblemCode.MAIN_CLASS_AMBIGUOUS, "the class to start cannot be searched for")
                .found(classes + "\n" + reason.getMessage())
                .why("an image starts exactly one class")
                .fix("name it:\n<container><mainClass>...</mainClass></container>");
        return new ReleaseException(problem, tooNew);
    }
}
