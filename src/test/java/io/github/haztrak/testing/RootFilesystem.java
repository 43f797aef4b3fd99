package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small root file system for a base image, put together from the programs of this machine and the libraries they load.
 * It has no symbolic links, since Jib cannot carry them, and busybox, whose
 * shell knows all its other programs, where this machine has it.
 */
public record RootFilesystem(Path folder) {
    private static final String MODULES =
            "java.se,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs";
    private static final String NGINX_CONF = """
            worker_processes 1;
            pid /tmp/nginx.pid;
            error_log stderr;
            events { worker_connections 256; }
            http {
              include /etc/nginx/mime.types;
              default_type application/octet-stream;
              access_log off;
              client_body_temp_path /tmp/client_temp;
              proxy_temp_path /tmp/proxy_temp;
              fastcgi_temp_path /tmp/fastcgi_temp;
              uwsgi_temp_path /tmp/uwsgi_temp;
              scgi_temp_path /tmp/scgi_temp;
              include /etc/nginx/conf.d/*.conf;
            }
            """;
    private static final String DEFAULT_CONF = """
            server {
              listen 8080;
              location / { root /usr/share/nginx/html; index index.html; }
            }
            """;

    private static final String NGINX_ENTRYPOINT = """
            #!/bin/sh
            for script in /docker-entrypoint.d/*.sh; do
              if [ -x "$script" ]; then "$script"; fi
            done
            exec "$@"
            """;

    /** A shell and the programs of busybox: nothing else. */
    public static RootFilesystem busybox() throws IOException {
        RealTools.require("busybox");
        return new RootFilesystem(CachedFolder.of("rootfs-busybox", folder -> new RootFilesystem(folder).skeleton()));
    }

    /** Tomcat of the named version in {@code /usr/local/tomcat}, without the applications it comes with, on Java. */
    public static RootFilesystem tomcat(String version) throws IOException {
        return new RootFilesystem(CachedFolder.of("rootfs-tomcat-" + version, folder -> {
            FolderCopy.of(jre().folder()).into(folder);
            new RootFilesystem(folder).addTomcat(version);
        }));
    }

    /** A Java runtime in {@code /opt/java}, linked from the running JDK. */
    public static RootFilesystem jre() throws IOException {
        return new RootFilesystem(CachedFolder.of("rootfs-jre", folder -> new RootFilesystem(folder).makeJre()));
    }

    /** nginx with its configuration where the official image has it: pages in {@code /usr/share/nginx/html}, port 8080, any user. */
    public static RootFilesystem nginx() throws IOException {
        RealTools.require("nginx");
        return new RootFilesystem(CachedFolder.of("rootfs-nginx", folder -> new RootFilesystem(folder).makeNginx()));
    }

    private void makeJre() throws IOException {
        skeleton();
        Path java = folder.resolve("opt/java");
        Command.of(Path.of(System.getProperty("java.home"), "bin", "jlink"), "--add-modules", MODULES)
                .and(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--compress=2"))
                .and(List.of("--output", java.toString()))
                .succeed();
        FolderCopy.delete(java.resolve("legal"));
        Path lib = java.resolve("lib");
        List<Path> used = Stream.of("libjava.so", "libnet.so", "libnio.so", "libzip.so", "server/libjvm.so")
                .map(lib::resolve)
                .toList();
        SharedLibraries.of(List.of(java.resolve("bin/java"))).copyInto(folder);
        SharedLibraries.of(used).copyInto(folder);
    }

    private void addTomcat(String version) throws IOException {
        Path parent = Files.createDirectories(folder.resolve("usr/local"));
        new PublishedZip("org.apache.tomcat:tomcat:" + version + ":zip").unpack(parent);
        Path tomcat = Files.move(parent.resolve("apache-tomcat-" + version), parent.resolve("tomcat"));
        FolderCopy.delete(tomcat.resolve("webapps"));
        Files.createDirectories(tomcat.resolve("webapps"));
        Files.setPosixFilePermissions(folder.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private void makeNginx() throws IOException {
        skeleton();
        Path entrypoint = Files.writeString(file("docker-entrypoint.sh"), NGINX_ENTRYPOINT);
        Files.setPosixFilePermissions(entrypoint, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("docker-entrypoint.d"));
        Path nginx = RealTools.program("nginx");
        program(nginx, "usr/sbin/nginx");
        Files.copy(Path.of("/etc/nginx/mime.types"), file("etc/nginx/mime.types"));
        Files.writeString(file("etc/nginx/nginx.conf"), NGINX_CONF);
        Files.writeString(file("etc/nginx/conf.d/default.conf"), DEFAULT_CONF);
        Files.writeString(file("usr/share/nginx/html/index.html"), "<h1>It is the base image that answers</h1>\n");
        Files.createDirectories(file("var/log/nginx/error.log").getParent());
        Files.createDirectories(folder.resolve("var/lib/nginx"));
    }

    private void skeleton() throws IOException {
        Files.writeString(file("etc/passwd"), "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/tmp:/bin/false\n");
        Files.writeString(file("etc/group"), "root:x:0:\nnogroup:x:65534:\n");
        for (String empty : List.of("proc", "dev", "app", "home")) {
            Files.createDirectories(folder.resolve(empty));
        }
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path busybox = Path.of("/bin/busybox");
        if (Files.exists(busybox)) {
            program(busybox, "bin/sh");
        }
    }

    private void program(Path from, String to) throws IOException {
        Files.copy(from.toRealPath(), file(to));
        Files.setPosixFilePermissions(folder.resolve(to), PosixFilePermissions.fromString("rwxr-xr-x"));
        SharedLibraries.of(List.of(from)).copyInto(folder);
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }
}
