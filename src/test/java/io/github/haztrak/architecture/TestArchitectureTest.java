package io.github.haztrak.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.testing.ConformingGitHub;

@AnalyzeClasses(packages = "io.github.haztrak", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTest {

    @ArchTest
    static final ArchRule everyGitHubOfATestIsHeldAgainstGitHubsDescription = noClasses()
            .that()
            .doNotBelongToAnyOf(ConformingGitHub.class)
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("start"))
                    .and(JavaCall.Predicates.target(
                            HasOwner.Predicates.With.owner(JavaClass.Predicates.type(EmbeddedGitHub.class)))))
            .because("a request that GitHub would not take shall not pass in any test");
}
