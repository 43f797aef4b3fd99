package io.github.haztrak.testing;

import java.io.File;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;

/**
 * Runs one build twice in this JVM, as a daemon would, and prints which threads stay. For a process of its own, with a Maven on
 * its class path.
 */
final class TwoBuilds {
    private TwoBuilds() {}

    public static void main(String[] arguments) throws Exception {
        String folder = new File("").getAbsolutePath();
        System.setProperty("maven.multiModuleProjectDirectory", folder);
        for (int build = 1; build <= 2; build++) {
            System.out.println("exit code " + build + ": " + run(arguments, folder));
        }
        System.out.println("threads left over: " + leftOver());
    }

    private static Object run(String[] arguments, String folder) throws ReflectiveOperationException {
        Class<?> maven = Class.forName("org.apache.maven.cli.MavenCli");
        return maven.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                .invoke(maven.getConstructor().newInstance(), arguments, folder, System.out, System.out);
    }

    /** A client of the JDK ends when nobody holds it any more, and the collector has seen that. */
    private static List<String> leftOver() throws InterruptedException {
        List<String> names = ours();
        for (int look = 0; look < 50 && !names.isEmpty(); look++) {
            System.gc();
            Thread.sleep(200);
            names = ours();
        }
        return names;
    }

    private static List<String> ours() {
        TreeSet<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return names.stream()
                .filter(name -> name.matches("(haztrak|rehearsal|HttpClient).*"))
                .toList();
    }
}
