package io.github.haztrak.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program of an {@link UnpackedImage} at work. */
public final class RunningImage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    // In a mount namespace of its own, so that nothing stays mounted behind.
    private static final String WITH_DEVICES = "mount --rbind /dev \"$0/dev\" && exec \"$@\"";

    private final ServerProcess process;

    private RunningImage(ServerProcess process) {
        this.process = process;
    }

    static RunningImage start(UnpackedImage image, Map<String, String> environment) throws IOException {
        Path root = image.rootfs();
        Files.createDirectories(root.resolve("dev"));
        Files.createDirectories(root.resolve("proc"));
        String unshare = RealTools.program("unshare").toString();
        Command command = Command.of(
                        "unshare", "--mount", RealTools.program("sh").toString(), "-c", WITH_DEVICES)
                .and(List.of(root.toString(), unshare, "--pid", "--fork", "--kill-child"))
                .and(confinement(image))
                .and(image.commandLine())
                .withOnly(variables(image, environment));
        Path log = BuildFolder.log(root.getParent().getParent().getFileName().toString());
        return new RunningImage(ServerProcess.start(command, log));
    }

    private static List<String> confinement(UnpackedImage image) throws IOException {
        ImageUser user = ImageUser.of(image.config().at("/config/User").asText(), image.rootfs());
        String folder = image.config().at("/config/WorkingDir").asText();
        return List.of(
                "--mount-proc=/proc",
                "--root=" + image.rootfs(),
                "--wd=" + (folder.isEmpty() ? "/" : folder),
                "--setuid=" + user.user(),
                "--setgid=" + user.group(),
                "--");
    }

    private static Map<String, String> variables(UnpackedImage image, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
        image.config().at("/config/Env").forEach(variable -> {
            String[] pair = variable.textValue().split("=", 2);
            variables.put(pair[0], pair[1]);
        });
        variables.putAll(more);
        return variables;
    }

    /** Asks on loopback until the program answers with any status, for at most half a minute. */
    public HttpResponse<String> awaitHttp(int port, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + Loopback.HOST + ":" + port + path))
                .timeout(PATIENCE)
                .build();
        process.awaitPort(port, PATIENCE);
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (!process.process().isAlive()) {
                throw new AssertionError("another program has port " + port + "; this one ended:\n" + output());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Asks the program to end as a container runtime does, with SIGTERM, and returns its exit code. */
    public int stop() throws IOException {
        process.process().children().forEach(ProcessHandle::destroy);
        return awaitEnd();
    }

    /** Waits for a program that ends by itself and returns its exit code. */
    public int awaitEnd() throws IOException {
        try {
            if (!process.process().waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the image's program does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return process.process().exitValue();
    }

    /** What the program wrote so far, to either stream. */
    public String output() throws IOException {
        return Files.readString(process.log());
    }

    @Override
    public void close() {
        process.close();
    }
}
