package io.github.haztrak.mojo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;

/**
 * Hears when a build is over, failed or not. A Maven that serves many builds from one JVM keeps nothing of ours running.
 *
 * @param session the build
 */
record EndOfBuild(MavenSession session) {

    static EndOfBuild of(MavenSession session) {
        return new EndOfBuild(session);
    }

    /** A proxy, since the listener's interface has a method for every event and the build's own listener wants them all. */
    void close(List<AutoCloseable> resources) {
        Optional<ExecutionListener> own =
                Optional.ofNullable(session.getRequest().getExecutionListener());
        InvocationHandler events = new Events(own, new ConcurrentLinkedQueue<>(resources));
        session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, events));
    }

    private record Events(Optional<ExecutionListener> own, Queue<AutoCloseable> open) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method event, Object[] arguments) throws Throwable {
            if (event.getDeclaringClass() == Object.class) {
                return ofObject(proxy, event, arguments);
            }
            if (event.getName().equals("sessionEnded")) {
                closeAll();
            }
            try {
                return own.isPresent() ? event.invoke(own.get(), arguments) : null;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        /** A proxy gets equals, hashCode and toString too. */
        private Object ofObject(Object proxy, Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "end of a rehearsal, before " + own;
            };
        }

        /** A server that does not close must not keep the others open, nor the event from who else waits for it. */
        private void closeAll() {
            for (AutoCloseable next = open.poll(); next != null; next = open.poll()) {
                try {
                    next.close();
                } catch (Exception stillOpen) {
                    continue; // the end of the process closes it
                }
            }
        }
    }
}
