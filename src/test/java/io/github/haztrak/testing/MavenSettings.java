package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The settings of builds that tests start: what the outer build has resolved is offered as a repository on disk, ahead of the
 * remote ones, so that a build seldom needs the network. The user's own settings, or those that
 * the system property {@code it.settings} names, stay in force beneath as global ones.
 */
final class MavenSettings {
    private static final String REPOSITORY = """
            <id>outer</id>
            <url>%s</url>
            <releases><enabled>true</enabled><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
            """;
    private static final String SETTINGS = """
            <settings>
              %3$s
              <mirrors><mirror><id>outer</id><mirrorOf>outer</mirrorOf><url>%2$s</url></mirror></mirrors>
              <profiles><profile>
                <id>outer</id>
                <repositories><repository>%1$s</repository></repositories>
                <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
              </profile></profiles>
              <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
            </settings>
            """;

    private static final String SERVER = "<server><id>%s</id><username>%s</username><password>%s</password></server>";

    private MavenSettings() {}

    /** Command line options that put the settings and the inner local repository in force. */
    static List<String> options(Map<String, Account> servers) throws IOException {
        List<String> options = new ArrayList<>(List.of("-s", written(servers).toString()));
        Path own = Path.of(System.getProperty(
                "it.settings",
                Path.of(System.getProperty("user.home"), ".m2", "settings.xml").toString()));
        if (Files.exists(own)) {
            options.addAll(List.of("-gs", own.toString()));
        }
        options.add("-Dmaven.repo.local=" + LocalRepository.inner());
        return options;
    }

    private static Path written(Map<String, Account> servers) throws IOException {
        String url = LocalRepository.outer().toUri().toString();
        Path draft = BuildFolder.fresh("settings").resolve("settings.xml");
        Files.writeString(draft, SETTINGS.formatted(REPOSITORY.formatted(url), url, shown(servers)));
        return servers.isEmpty() ? shared(draft) : draft;
    }

    private static String shown(Map<String, Account> servers) {
        StringBuilder shown = new StringBuilder();
        servers.forEach((id, account) -> shown.append(SERVER.formatted(id, account.user(), account.password())));
        return "<servers>" + shown + "</servers>";
    }

    private static Path shared(Path draft) throws IOException {
        return Files.move(draft, BuildFolder.at("it-settings.xml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
