package io.github.haztrak.testing;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of jib-maven-plugin, read from the classes of the version that a {@link MavenBuild} has run. */
public record JibParameters(String version) {
    private static final String BEANS = "com.google.cloud.tools.jib.maven.JibPluginConfiguration";
    private static final Set<String> INJECTED =
            Set.of("session", "project", "descriptor", "settingsDecrypter", "injectedPluginExtensions");
    private static final Map<String, String> PLACES = Map.of(
            "", "",
            "$FromConfiguration", "from/",
            "$PlatformParameters", "from/platforms/platform/",
            "$ToConfiguration", "to/",
            "$ContainerParameters", "container/",
            "$ExtraDirectoriesParameters", "extraDirectories/",
            "$ExtraDirectoryParameters", "extraDirectories/paths/path/",
            "$PermissionConfiguration", "extraDirectories/permissions/permission/");

    /** XML paths below {@code <configuration>}. */
    public Set<String> paths() throws IOException, ClassNotFoundException {
        Path jar = LocalRepository.inner()
                .resolve(
                        "com/google/cloud/tools/jib-maven-plugin/" + version + "/jib-maven-plugin-" + version + ".jar");
        Set<String> paths = new TreeSet<>();
        URL[] place = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, JibParameters.class.getClassLoader())) {
            for (Map.Entry<String, String> bean : PLACES.entrySet()) {
                paths.addAll(fields(loader.loadClass(BEANS + bean.getKey()), bean.getValue()));
            }
        }
        paths.removeAll(INJECTED);
        return paths;
    }

    /** The same for any class whose fields are elements. */
    public static Set<String> fields(Class<?> bean, String path) {
        Set<String> paths = new TreeSet<>();
        Arrays.stream(bean.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .forEach(name -> paths.add(path + name));
        return paths;
    }
}
