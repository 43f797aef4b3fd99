package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** nginx as it is put in front of registries, with its own limit for the size of a request: 1 MB. */
public final class NginxProxy implements AutoCloseable {
    private final ServerProcess process;
    private final int port;

    private NginxProxy(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static NginxProxy to(String hostPort) throws IOException {
        RealTools.require("nginx");
        Path folder = BuildFolder.fresh("nginx");
        int port = Loopback.freePort();
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  client_body_buffer_size 2m;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    location / {
                      proxy_pass http://%3$s;
                      proxy_http_version 1.1;
                      proxy_set_header Host $http_host;
                    }
                  }
                }
                """.formatted(folder, port, hostPort));
        Path log = BuildFolder.log(folder.getFileName().toString());
        ServerProcess process =
                ServerProcess.start(Command.of("nginx", "-p", folder.toString(), "-c", config.toString()), log);
        return new NginxProxy(process.awaitPort(port, Duration.ofSeconds(20)), port);
    }

    public String hostPort() {
        return Loopback.HOST + ":" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
