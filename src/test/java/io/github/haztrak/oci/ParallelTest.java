package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void keepsTheOrder() {
        assertThat(Parallel.map(MANY, item -> item * 2))
                .isEqualTo(MANY.stream().map(item -> item * 2).toList());
    }

    @Test
    void doesNothingWithNothing() {
        assertThat(Parallel.map(List.of(), item -> item)).isEmpty();
    }

    @Test
    void runsABoundedNumberAtATime() {
        AtomicInteger running = new AtomicInteger();

        List<Integer> seen = Parallel.map(MANY, item -> {
            int now = running.incrementAndGet();
            pause(2);
            running.decrementAndGet();
            return now;
        });

        assertThat(seen).allMatch(now -> now <= Parallel.WIDTH).anyMatch(now -> now > 1);
    }

    @Test
    void throwsTheFirstFailureOnceNothingRunsAnyMore() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger started = new AtomicInteger();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parallel.map(MANY, item -> {
                    started.incrementAndGet();
                    running.incrementAndGet();
                    pause(item == 0 ? 10 : 100);
                    running.decrementAndGet();
                    return fail(item);
                }))
                .withMessage("item 0");

        assertThat(running).hasValue(0);
        assertThat(started.get()).isLessThanOrEqualTo(2 * Parallel.WIDTH);
    }

    @Test
    void stopsWhenItIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = new Thread(() -> assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> Parallel.map(List.of(1), item -> {
                    begun.countDown();
                    pause(60_000);
                    interrupted.countDown();
                    return item;
                })));
        caller.start();
        begun.await();

        caller.interrupt();

        caller.join(10_000);
        assertThat(caller.isAlive()).isFalse();
        interrupted.await();
    }

    private static Integer fail(Integer item) {
        if (item == 0) {
            throw new IllegalArgumentException("item 0");
        }
        return item;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
