package io.github.haztrak.mojo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
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
        ExecutionListener own = session.getRequest().getExecutionListener();
        Object listener = Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, event, arguments) -> {
                    if (event.getName().equals("sessionEnded")) {
                        closeAll(resources);
                    }
                    try {
                        return own == null ? null : event.invoke(own, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        session.getRequest().setExecutionListener((ExecutionListener) listener);
    }

    private static void closeAll(List<AutoCloseable> resources) throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }
}
