package io.github.haztrak.rehearsal;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * A plain HTTP/1.1 server on a free port of 127.0.0.1, a thread per connection, bounded.
 *
 * <p>The JDK's own {@code HttpServer} will not do: it lets a TLS hello hang where real registries answer 400 (clients
 * probe with it, Jib among them), and its answers take 40 ms unless a JVM-wide property is set before its first use.
 */
final class LoopbackServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private final ServerSocket socket;
    private final ExecutorService threads;

    private LoopbackServer(ServerSocket socket, String name) {
        this.socket = socket;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a free port; nobody is served yet. */
    static LoopbackServer bind(String name) throws IOException {
        return new LoopbackServer(new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getByName("127.0.0.1")), name);
    }

    LoopbackServer serving(Traffic traffic, Service service) {
        threads.execute(() -> accept(traffic, service));
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        closeQuietly(socket);
        open.forEach(LoopbackServer::closeQuietly);
        threads.shutdownNow();
    }

    private void accept(Traffic traffic, Service service) {
        try {
            while (!socket.isClosed()) {
                places.acquire();
                Socket client = socket.accept();
                open.add(client);
                threads.execute(
                        () -> serve(new HttpConnection(client, traffic.through(service), traffic.log()), client));
            }
        } catch (IOException | RejectedExecutionException e) {
            // The listening socket was closed: the server has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpConnection connection, Socket client) {
        try {
            connection.run();
        } finally {
            open.remove(client);
            places.release();
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing is all that was wanted.
        }
    }
}
