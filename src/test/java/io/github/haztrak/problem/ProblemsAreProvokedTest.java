package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code is explained, and brought about by a test that reads its message: a method with {@link Provokes}, or a scenario
 * whose golden text shows it. What such a method says of itself is held against its bytecode.
 */
class ProblemsAreProvokedTest {
    private static final Path PAGE = BuildFolder.project("docs/reference/problems.md");
    private static final Path SCENARIOS = BuildFolder.project("src/it");
    private static final List<JavaMethod> PROVOKING = provoking();

    @Test
    void everyCodeIsProvokedAndItsMessageRead() throws IOException {
        Set<ProblemCode> provoked = EnumSet.noneOf(ProblemCode.class);
        PROVOKING.forEach(method -> provoked.addAll(List.of(codes(method))));
        provoked.addAll(shownByScenarios());

        assertThat(ProblemCode.values())
                .as("codes that no test provokes: let a test do so with @Provokes, or add a scenario to src/it")
                .allMatch(provoked::contains);
    }

    @Test
    void everyCodeHasASection() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ProblemCode.values()).allMatch(code -> page.contains("\n## " + code.id() + "\n"));
    }

    @Test
    void whoClaimsToProvokeIsATestThatReadsTheMessage() {
        assertThat(PROVOKING)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(shortcomings(method))
                        .as(method.getFullName())
                        .isEmpty());
    }

    @Test
    void anEmptyClaimIsSeenThrough() {
        JavaClass claims = new ClassFileImporter().importClass(EmptyClaims.class);

        assertThat(shortcomings(claims.getMethod("readsNothing")))
                .containsExactlyInAnyOrder("is no test", "reads no message", "does not name OFFLINE");
        assertThat(shortcomings(claims.getMethod("readsAnother")))
                .containsExactlyInAnyOrder("is no test", "does not name OFFLINE");
        assertThat(shortcomings(claims.getMethod("makesItItself")))
                .containsExactlyInAnyOrder("is no test", "makes a problem itself");
    }

    /** What a claim must not get away with. */
    static final class EmptyClaims {
        @Provokes(ProblemCode.OFFLINE)
        void readsNothing() {
            assertThat(ProblemCode.values()).isNotEmpty();
        }

        @Provokes(ProblemCode.OFFLINE)
        void readsAnother() {
            Refused.when(() -> {}).tells(ProblemCode.CONFIGURATION, "a text");
        }

        @Provokes(ProblemCode.OFFLINE)
        void makesItItself() {
            Refused.when(EmptyClaims::stop).tells(ProblemCode.OFFLINE, "a text");
        }

        private static void stop() {
            throw Problem.of(ProblemCode.OFFLINE, "a")
                    .found("b")
                    .why("c")
                    .fix("d")
                    .exception();
        }
    }

    private static List<String> shortcomings(JavaMethod method) {
        Set<JavaCodeUnit> body = withOwnMethods(method);
        boolean test = method.getAnnotations().stream()
                .anyMatch(any -> any.getRawType().getPackageName().startsWith("org.junit.jupiter"));
        boolean reads = body.stream()
                .flatMap(unit -> unit.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Refused.class)
                        && call.getTarget().getName().equals("tells"));
        boolean makes = body.stream()
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Problem.class)
                        && Set.of("of", "<init>").contains(call.getTarget().getName()));
        Set<String> named = body.stream()
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(ProblemCode.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        return Stream.of(
                        Stream.of("is no test").filter(any -> !test),
                        Stream.of("reads no message").filter(any -> !reads),
                        Stream.of("makes a problem itself").filter(any -> makes),
                        Arrays.stream(codes(method))
                                .filter(code -> !named.contains(code.name()))
                                .map(code -> "does not name " + code))
                .flatMap(any -> any)
                .toList();
    }

    /** The method with all that it calls or refers to in its own class, lambdas among them. */
    private static Set<JavaCodeUnit> withOwnMethods(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<JavaCodeUnit> next = Set.of(method);
        while (seen.addAll(next)) {
            next = next.stream()
                    .flatMap(unit -> Stream.concat(
                            unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream()))
                    .flatMap(access -> access.getTarget().resolveMember().stream())
                    .filter(member -> member.getOwner().equals(method.getOwner()))
                    .map(JavaCodeUnit.class::cast)
                    .collect(Collectors.toSet());
        }
        return seen;
    }

    private static Set<ProblemCode> shownByScenarios() throws IOException {
        Set<ProblemCode> shown = EnumSet.noneOf(ProblemCode.class);
        try (Stream<Path> files = Files.walk(SCENARIOS, 2)) {
            for (Path file : files.filter(path -> path.endsWith("expected.txt")).toList()) {
                String text = Files.readString(file);
                Arrays.stream(ProblemCode.values())
                        .filter(code -> text.contains("\n" + code.id() + "  ") && text.contains(code.page()))
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    private static ProblemCode[] codes(JavaMethod method) {
        return method.reflect().getAnnotation(Provokes.class).value();
    }

    private static List<JavaMethod> provoking() {
        return new ClassFileImporter()
                .importPath(BuildFolder.at("test-classes")).stream()
                        .filter(any -> !any.isEquivalentTo(EmptyClaims.class))
                        .flatMap(any -> any.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Provokes.class))
                        .toList();
    }
}
