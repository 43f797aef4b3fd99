package io.github.haztrak.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The command lines of all processes that this one starts, directly or not, looked at many times a second until it is closed. */
public final class ProcessArguments implements AutoCloseable {
    private final Set<String> lines = new ConcurrentSkipListSet<>();
    private final Thread watch = new Thread(this::look, "process arguments");

    private ProcessArguments() {}

    public static ProcessArguments watched() {
        ProcessArguments arguments = new ProcessArguments();
        arguments.watch.setDaemon(true);
        arguments.watch.start();
        return arguments;
    }

    /** Each command line that was seen, once. */
    public Set<String> lines() {
        return Set.copyOf(lines);
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            ProcessHandle.current()
                    .descendants()
                    .forEach(process ->
                            process.info().arguments().ifPresent(words -> lines.add(String.join(" ", words))));
            try {
                Thread.sleep(20);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
