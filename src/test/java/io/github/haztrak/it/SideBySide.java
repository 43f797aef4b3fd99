package io.github.haztrak.it;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests that spend their time waiting for other processes: some run while the first is being waited for. */
final class SideBySide {
    private SideBySide() {}

    /** What is to be done with each subject. */
    interface Trial<T> {
        void of(T subject) throws Exception;
    }

    /** Starts them at once, so many at a time; each becomes a test that tells its own end. */
    static <T> Stream<DynamicTest> of(List<T> subjects, int atATime, Trial<T> trial) {
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        List<Future<?>> trials = subjects.stream()
                .<Future<?>>map(subject -> threads.submit(() -> {
                    trial.of(subject);
                    return subject;
                }))
                .toList();
        threads.shutdown();
        return Stream.iterate(0, i -> i + 1)
                .limit(subjects.size())
                .map(i -> DynamicTest.dynamicTest(subjects.get(i).toString(), () -> join(trials.get(i))));
    }

    private static void join(Future<?> trial) throws Throwable {
        try {
            trial.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
