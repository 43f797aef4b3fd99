package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorStateTest {
    private static final String KEY = "io.github.haztrak.reactor";
    private static final int THREADS = 64;
    private static final int ROUNDS = 200;

    @TempDir
    private Path folder;

    @Test
    void tellsOneOfManyThatItIsTheLast() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(lastOnes(threads)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letsOneDoTheWorkWhileTheOthersWaitForItsEnd() throws Exception {
        MavenSession session = KnownReactor.in(folder).build();
        AtomicInteger works = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> ReactorState.of(session).first("gate", () -> {
                works.incrementAndGet();
                begun.countDown();
                await(end);
                throw new IllegalStateException("refused");
            }));
            await(begun);
            Future<?> second = threads.submit(() -> ReactorState.of(session).first("gate", works::incrementAndGet));
            assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            end.countDown();
            second.get(10, TimeUnit.SECONDS);
            assertThatThrownBy(first::get).hasMessageContaining("refused");
            assertThat(works).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int lastOnes(ExecutorService threads) throws Exception {
        MavenSession session = KnownReactor.in(folder).build();
        Set<String> all = new HashSet<>(
                IntStream.range(0, THREADS).mapToObj(Integer::toString).toList());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (String module : all) {
            answers.add(threads.submit(() -> {
                start.await();
                return ReactorState.of(session).completes("push", module, all);
            }));
        }
        start.countDown();
        int last = 0;
        for (Future<Boolean> answer : answers) {
            last += answer.get() ? 1 : 0;
        }
        return last;
    }

    @Test
    void makesAThingOnceForAll() {
        MavenSession session = KnownReactor.in(folder).build();
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(ReactorState.of(session).once("thing", String.class, () -> "thing " + made.incrementAndGet()))
                    .isEqualTo("thing 1");
        }
    }

    @Test
    void keepsNothingFromOneBuildToTheNext() {
        assertThat(ReactorState.of(KnownReactor.in(folder).build()).claim("checked"))
                .isTrue();
        assertThat(ReactorState.of(KnownReactor.in(folder).build()).claim("checked"))
                .isTrue();
    }

    @Test
    void holdsTypesOfTheJdkAlone() {
        MavenSession session = KnownReactor.in(folder).build();
        ReactorState state = ReactorState.of(session);
        state.completes("push", "server", Set.of("server"));
        state.claim("checked");
        state.texts("bases").put("base", "digest");
        state.once("http", HttpClient.class, HttpClient::newHttpClient);
        Map<?, ?> shared = (Map<?, ?>) session.getRepositorySession().getData().get(KEY);
        assertThat(shared).hasSize(5);
        assertThat(shared.values())
                .allSatisfy(value -> assertThat(fromTheJdk(value.getClass()))
                        .as(value.getClass().getName())
                        .isTrue());
    }

    private static boolean fromTheJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    @Test
    void isSharedByCopiesOfItsClassInOtherClassLoaders() throws Exception {
        MavenSession session = KnownReactor.in(folder).build();
        Set<String> all = Set.of("client", "server");
        assertThat(arriveFromAnotherLoader(session, "client", all)).isEqualTo(false);
        assertThat(arriveFromAnotherLoader(session, "server", all)).isEqualTo(true);
        assertThat(ReactorState.of(session).completes("push", "server", all)).isFalse();
    }

    private static Object arriveFromAnotherLoader(MavenSession session, String module, Set<String> all)
            throws Exception {
        try (URLClassLoader loader = new OwnCopies()) {
            Class<?> copy = loader.loadClass(ReactorState.class.getName());
            assertThat(copy).isNotSameAs(ReactorState.class);
            Method of = copy.getDeclaredMethod("of", MavenSession.class);
            Method completes = copy.getDeclaredMethod("completes", String.class, String.class, Set.class);
            of.setAccessible(true);
            completes.setAccessible(true);
            return completes.invoke(of.invoke(null, session), "push", module, all);
        }
    }

    /** Loads our classes itself, as the realm of a module does that adds a dependency to the plugin. */
    private static final class OwnCopies extends URLClassLoader {
        OwnCopies() {
            super(
                    new URL[] {
                        ReactorState.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    ReactorStateTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.equals(ReactorState.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
