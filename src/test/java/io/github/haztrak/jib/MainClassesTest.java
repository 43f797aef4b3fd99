package io.github.haztrak.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainClassesTest {
    private static final String MAIN = "public static void main(String[] args) {}";

    @TempDir
    Path folder;

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        compile("Library", "public class Library { static void main() {} }");

        assertThat(MainClasses.in(folder)).isEmpty();
        assertThat(MainClasses.in(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void findsTheOneProgram() throws IOException {
        compile("Library", "public class Library {}");
        compile("Server", "public class Server { " + MAIN + " }");

        assertThat(MainClasses.in(folder)).containsExactly("Server");
    }

    @Test
    void findsProgramsOfEveryKind() throws IOException {
        compile("AnEnum", "public enum AnEnum { ONE; " + MAIN + " }");
        compile("ARecord", "public record ARecord(int x) { " + MAIN + " }");
        compile("AnInterface", "public interface AnInterface { static void main(String... args) {} }");

        assertThat(MainClasses.in(folder)).containsExactly("ARecord", "AnEnum", "AnInterface");
    }

    @Test
    void asksForTheNameWhereClassesAreTooNew() throws IOException {
        compile("Server", "public class Server { " + MAIN + " }");
        byte[] future = Files.readAllBytes(folder.resolve("Server.class"));
        future[7] = 120;
        Files.write(folder.resolve("Server.class"), future);

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> MainClasses.in(folder))
                .withMessageContaining("HZ-IMG-005")
                .withMessageContaining("<mainClass>");
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Files.delete(file);
    }
}
