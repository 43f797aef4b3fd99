package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.apache.maven.project.MavenProject;

/** Classes of a module, compiled by the JDK's compiler. */
record Classes(MavenProject module) {

    Classes program(String name) throws IOException {
        return compile(name, "public class " + name + " { public static void main(String[] arguments) {} }");
    }

    /** As the compiler makes it for an older release of Java. */
    Classes program(String name, String release) throws IOException {
        return compile(
                name,
                "public class " + name + " { public static void main(String[] arguments) {} }",
                "-Xlint:-options",
                "--release",
                release);
    }

    Classes library(String name) throws IOException {
        return compile(name, "public class " + name + " { public void work() {} }");
    }

    Classes resource(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder()).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private Classes compile(String name, String source, String... options) throws IOException {
        Path file = Files.createDirectories(module.getBasedir().toPath().resolve("src"))
                .resolve(name + ".java");
        Files.writeString(file, source);
        Files.createDirectories(folder());
        List<String> line = new ArrayList<>(List.of(options));
        line.addAll(List.of("-proc:none", "-d", folder().toString(), file.toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, line.toArray(String[]::new));
        assertThat(result).isZero();
        return this;
    }

    private Path folder() {
        return Path.of(module.getBuild().getOutputDirectory());
    }
}
