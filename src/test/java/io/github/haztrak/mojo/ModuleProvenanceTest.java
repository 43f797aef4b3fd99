package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Developer;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.model.Site;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an image says of itself comes from the POMs of its repository. */
class ModuleProvenanceTest {
    private final KnownReactor reactor = KnownReactor.in(Path.of("any"), "server");
    private final MavenProject server = reactor.module("server");

    @Test
    void isWhatThePomSays() {
        Model pom = server.getModel();
        pom.setName("Octo Server");
        pom.setDescription("Answers,\n    in JSON.");
        pom.setUrl("https://octo.example/server");
        pom.addLicense(license("The Apache Software License, Version 2.0"));
        pom.setOrganization(new Organization());
        pom.getOrganization().setName("Octo Inc.");
        pom.addDeveloper(developer("Octo Cat", "octo@example.test"));
        pom.addDeveloper(developer("Mona", null));
        pom.setDistributionManagement(new DistributionManagement());
        pom.getDistributionManagement().setSite(new Site());
        pom.getDistributionManagement().getSite().setUrl("https://octo.example/docs");

        assertThat(ModuleProvenance.told(server))
                .containsOnly(
                        Map.entry(Provenance.TITLE, "Octo Server"),
                        Map.entry(Provenance.DESCRIPTION, "Answers, in JSON."),
                        Map.entry(Provenance.URL, "https://octo.example/server"),
                        Map.entry(Provenance.DOCUMENTATION, "https://octo.example/docs"),
                        Map.entry(Provenance.VENDOR, "Octo Inc."),
                        Map.entry(Provenance.LICENSES, "Apache-2.0"),
                        Map.entry(Provenance.AUTHORS, "Octo Cat <octo@example.test>, Mona"));
    }

    @Test
    void isNotMadeUpWhereThePomIsSilent() {
        assertThat(ModuleProvenance.told(server)).containsOnly(Map.entry(Provenance.TITLE, "server"));
    }

    @Test
    void takesTheAddressOfTheRootAsTheRootHasIt() {
        reactor.root().getModel().setUrl("https://octo.example");
        server.setParent(reactor.root());
        server.setOriginalModel(new Model());
        server.getModel().setUrl("https://octo.example/server");

        assertThat(ModuleProvenance.told(server)).containsEntry(Provenance.URL, "https://octo.example");
    }

    @Test
    void doesNotPassOffWhatAParentFromElsewhereSays() {
        Model pom = server.getModel();
        pom.setUrl("https://framework.example/server");
        pom.setDescription("Parent of applications");
        pom.addLicense(license("MIT"));
        pom.addDeveloper(developer("Framework Team", null));
        server.setOriginalModel(new Model());
        server.setParent(new MavenProject(pom));

        assertThat(ModuleProvenance.told(server)).containsOnlyKeys(Provenance.TITLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Apache License, Version 2.0; Apache-2.0",
                "Apache-2.0; Apache-2.0",
                "ASL 2.0; Apache-2.0",
                "The MIT License; MIT",
                "MIT; MIT",
                "BSD 3-Clause; BSD-3-Clause",
                "The New BSD License; BSD-3-Clause",
                "Eclipse Public License - v 2.0; EPL-2.0",
                "GNU Lesser General Public License v2.1 or later; LGPL-2.1-or-later",
                "GNU General Public License, version 2 with the GNU Classpath Exception; GPL-2.0-only WITH Classpath-exception-2.0",
                "GPL-3.0-only; GPL-3.0-only",
                "GNU Affero General Public License v3.0; AGPL-3.0-only",
                "BUSL-1.1; BUSL-1.1",
                "MIT OR Apache-2.0; MIT OR Apache-2.0",
                "Octo's own licence, 3rd edition; LicenseRef-Octo-s-own-licence-3rd-edition"
            })
    void namesALicenceAsSpdxDoes(String name, String expression) {
        assertThat(new SpdxExpression(List.of(license(name))).text()).contains(expression);
    }

    @Test
    void leavesTheChoiceOfSeveralLicences() {
        License byAddress = new License();
        byAddress.setUrl("https://www.apache.org/licenses/LICENSE-2.0.txt");

        assertThat(new SpdxExpression(List.of(license("A AND B"), byAddress, license("MIT"), license("MIT"))).text())
                .contains("(A AND B) OR Apache-2.0 OR MIT");
        assertThat(new SpdxExpression(List.of(new License(), license("??"))).text())
                .isEmpty();
    }

    private static License license(String name) {
        License license = new License();
        license.setName(name);
        return license;
    }

    private static Developer developer(String name, String email) {
        Developer developer = new Developer();
        developer.setName(name);
        developer.setEmail(email);
        return developer;
    }
}
