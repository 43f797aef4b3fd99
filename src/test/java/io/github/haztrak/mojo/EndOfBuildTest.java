package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

class EndOfBuildTest {
    private final MavenSession session = KnownReactor.in(Path.of("any")).build();
    private final List<String> told = new ArrayList<>();

    @Test
    void closesAtTheEndOfTheSessionAndNotBefore() {
        EndOfBuild.of(session).close(List.of(() -> told.add("closed")));
        listener().mojoFailed(null);
        listener().projectSucceeded(null);
        assertThat(told).isEmpty();
        listener().sessionEnded(null);
        assertThat(told).containsExactly("closed");
    }

    @Test
    void closesOnce() {
        EndOfBuild.of(session).close(List.of(() -> told.add("closed")));
        listener().sessionEnded(null);
        listener().sessionEnded(null);
        assertThat(told).containsExactly("closed");
    }

    @Test
    void passesEveryEventOnToTheBuildsOwnListener() throws ReflectiveOperationException {
        session.getRequest().setExecutionListener(recorder());
        EndOfBuild.of(session).close(List.of());
        List<String> events = Arrays.stream(ExecutionListener.class.getMethods())
                .map(Method::getName)
                .sorted()
                .toList();
        for (String event : events) {
            ExecutionListener.class.getMethod(event, ExecutionEvent.class).invoke(listener(), new Object[] {null});
        }
        assertThat(told).isEqualTo(events).hasSizeGreaterThan(10);
    }

    @Test
    void closesTheOthersWhenOneDoesNotClose() {
        session.getRequest().setExecutionListener(recorder());
        EndOfBuild.of(session)
                .close(List.of(
                        () -> {
                            throw new IllegalStateException("stuck");
                        },
                        () -> told.add("closed")));
        listener().sessionEnded(null);
        assertThat(told).containsExactly("closed", "sessionEnded");
    }

    @Test
    void letsPassWhatTheOwnListenerThrows() {
        session.getRequest().setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                throw new IllegalStateException("not this project");
            }
        });
        EndOfBuild.of(session).close(List.of());
        assertThatThrownBy(() -> listener().projectStarted(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not this project");
    }

    @Test
    void servesSeveralPartsOfABuild() {
        EndOfBuild.of(session).close(List.of(() -> told.add("one")));
        EndOfBuild.of(session).close(List.of(() -> told.add("two")));
        listener().sessionEnded(null);
        assertThat(told).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void isAnObjectLikeAnyOtherWhereTheBuildHasNoListener() {
        session.getRequest().setExecutionListener(null);
        EndOfBuild.of(session).close(List.of());
        ExecutionListener listener = listener();
        assertThat(listener).isEqualTo(listener).isNotEqualTo(told);
        assertThat(listener.toString()).isNotBlank();
        assertThatCode(listener::hashCode).doesNotThrowAnyException();
        assertThatCode(() -> listener.sessionStarted(null)).doesNotThrowAnyException();
    }

    private ExecutionListener listener() {
        return session.getRequest().getExecutionListener();
    }

    private ExecutionListener recorder() {
        return (ExecutionListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExecutionListener.class}, (proxy, event, arguments) -> {
                    told.add(event.getName());
                    return null;
                });
    }
}
