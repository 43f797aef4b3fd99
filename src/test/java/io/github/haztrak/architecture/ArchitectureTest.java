package io.github.haztrak.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of packages in docs/decisions/0001, held by the machine. */
@AnalyzeClasses(packages = "io.github.haztrak", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.haztrak.";

    /** Package by package: which of ours it may use. All but {@code mojo}, which may use every one. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("tag", List.of("problem")),
            Map.entry("image", List.of("problem", "tag")),
            Map.entry("changelog", List.of("problem", "tag")),
            Map.entry("checks", List.of("problem", "tag")),
            Map.entry("publication", List.of("problem", "tag", "image", "changelog")),
            Map.entry("docs", List.of("problem", "tag")),
            Map.entry("release", List.of("problem", "tag", "image", "changelog", "checks", "publication", "docs")),
            Map.entry("oci", List.of("problem", "tag", "image")),
            Map.entry("jib", List.of("problem", "image")),
            Map.entry("jgit", List.of("problem", "tag", "changelog", "docs")),
            Map.entry("github", List.of("problem", "tag", "image", "changelog", "checks", "publication")),
            Map.entry("actions", List.of("problem")),
            Map.entry("mustache", List.of("problem", "tag", "changelog", "publication")),
            Map.entry("rehearsal", List.of("problem", "tag")));

    /** Libraries and the packages that may use them. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org.apache.maven..", List.of("mojo"),
            "org.eclipse.aether..", List.of("mojo"),
            "com.google.cloud.tools..", List.of("jib"),
            "org.apache.commons.compress..", List.of("jib"),
            "org.eclipse.jgit..", List.of("jgit"),
            "org.bouncycastle..", List.of("jgit"),
            "org.kohsuke..", List.of("github"),
            "com.samskivert..", List.of("mustache"),
            "com.fasterxml.jackson..", List.of("mojo", "oci", "jib", "jgit", "github", "rehearsal"));

    @ArchTest
    static final ArchRule eachPackageUsesOnlyWhatTheTableAllows = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("use only the packages of the table") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    user.getDirectDependenciesFromSelf().forEach(dependency -> {
                        String used = room(dependency.getTargetClass());
                        String room = room(user);
                        if (!used.isEmpty() && !used.equals(room) && !mayUse(room, used)) {
                            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                        }
                    });
                }
            });

    @ArchTest
    static final ArchRule everyClassLivesInAPackageOfTheTable = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("live in a package of the table") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    String room = room(user);
                    boolean known = room.equals("mojo") || MAY_USE.containsKey(room);
                    if (!known && !user.getName().contains("HelpMojo")) {
                        events.add(SimpleConditionEvent.violated(user, user.getName() + " lives in none"));
                    }
                }
            });

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static void eachLibraryStaysInItsRoom(com.tngtech.archunit.core.domain.JavaClasses classes) {
        LIBRARIES.forEach((library, rooms) -> {
            List<String> packages = new ArrayList<>(
                    rooms.stream().map(room -> ROOT + room + "..").toList());
            noClasses()
                    .that(not(resideInAnyPackage(packages.toArray(String[]::new))))
                    .and(not(help()))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library))
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule nobodyEndsTheJvm = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule noStateIsStatic = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(help()))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static boolean mayUse(String room, String used) {
        return room.equals("mojo") || MAY_USE.getOrDefault(room, List.of()).contains(used);
    }

    private static String room(JavaClass any) {
        String name = any.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                : "";
    }

    /** Generated from the goals' descriptions. */
    private static DescribedPredicate<JavaClass> help() {
        return DescribedPredicate.describe(
                "the generated help goal", any -> any.getName().contains("HelpMojo"));
    }
}
