package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server on this machine that breaks, some times, once so much has gone through it in one connection. */
public final class CutLine implements AutoCloseable {
    private final ServerSocket socket;
    private final int target;
    private final long limit;
    private final AtomicInteger cuts;
    private final AtomicLong sent = new AtomicLong();

    private CutLine(ServerSocket socket, int target, Break when) {
        this.socket = socket;
        this.target = target;
        this.limit = when.bytes();
        this.cuts = new AtomicInteger(when.times());
        daemon(this::accept);
    }

    /**
     * When it breaks.
     *
     * @param bytes sent through one connection
     * @param times how often in all
     */
    public record Break(long bytes, int times) {}

    public static CutLine to(String hostPort, Break when) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName(Loopback.HOST));
        return new CutLine(socket, Integer.parseInt(hostPort.replaceFirst(".*:", "")), when);
    }

    public String hostPort() {
        return Loopback.HOST + ":" + socket.getLocalPort();
    }

    /** Bytes that went to the server. */
    public long sent() {
        return sent.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                daemon(() -> join(client));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void join(Socket client) {
        try (client;
                Socket server = new Socket(Loopback.HOST, target)) {
            daemon(() -> answer(server, client));
            send(client.getInputStream(), server.getOutputStream());
        } catch (IOException broken) {
            // Both sides see it.
        }
    }

    private void send(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long through = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            through += read;
            if (through > limit && cuts.getAndDecrement() > 0) {
                return;
            }
            sent.addAndGet(read);
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private static void answer(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side has hung up.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
