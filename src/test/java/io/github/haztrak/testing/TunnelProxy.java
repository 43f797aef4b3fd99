package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as companies have them, which leads every tunnel to one port of this machine, whatever host was asked for. */
public final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int target;
    private final String wanted;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    private TunnelProxy(ServerSocket socket, int target, String wanted) {
        this.socket = socket;
        this.target = target;
        this.wanted = wanted;
        daemon(this::accept);
    }

    public static TunnelProxy open(int target) throws IOException {
        return requiring(target, "");
    }

    /** Lets nobody pass whose request does not hold a text. */
    public static TunnelProxy requiring(int target, String text) throws IOException {
        return new TunnelProxy(new ServerSocket(0, 50, InetAddress.getByName(Loopback.HOST)), target, text);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The first lines of what it was asked. */
    public List<String> asked() {
        return heads.stream().map(head -> head.split("\r\n")[0]).toList();
    }

    /** All that it was told, request by request. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                daemon(() -> tunnel(client));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void tunnel(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            if (!head.contains(wanted)) {
                write(
                        client,
                        "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            try (Socket server = new Socket(Loopback.HOST, target)) {
                write(client, "HTTP/1.1 200 Connected\r\n\r\n");
                daemon(() -> copy(server, client));
                copy(client, server);
            }
        } catch (IOException broken) {
            // The client sees it.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static void write(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side has hung up.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
