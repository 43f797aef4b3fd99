package io.github.haztrak.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * What the POM says a module is.
 *
 * @param skip whether it shall have no image
 * @param kind the name of a kind, or {@code auto}
 * @param siteDirectory the folder of a static site
 */
record KindParameters(boolean skip, String kind, Optional<File> siteDirectory) {

    KindSearch search(MavenProject project, ModuleImage.Beans beans) {
        return new KindSearch(
                project,
                new KindSearch.Wishes(
                        skip,
                        Values.read("kind", kind, KindWish::parse),
                        beans.container().mainClass(),
                        siteDirectory.map(File::toPath),
                        beans.container().hasEntrypoint()
                                && beans.extraDirectories().areThere(project)));
    }
}
