package io.github.haztrak.github;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A file on its way out, read piece by piece and anew for every attempt; somebody is told how far it is. */
final class CountedFile implements BodyPublisher {
    private final BodyPublisher content;
    private final LongConsumer sent;

    CountedFile(Path file, LongConsumer sent) throws FileNotFoundException {
        this.content = BodyPublishers.ofFile(file);
        this.sent = sent;
    }

    @Override
    public long contentLength() {
        return content.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        content.subscribe(new Counting(subscriber, sent));
    }

    private record Counting(Flow.Subscriber<? super ByteBuffer> subscriber, LongConsumer sent, AtomicLong bytes)
            implements Flow.Subscriber<ByteBuffer> {
        Counting(Flow.Subscriber<? super ByteBuffer> subscriber, LongConsumer sent) {
            this(subscriber, sent, new AtomicLong());
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            long all = bytes.addAndGet(piece.remaining());
            subscriber.onNext(piece);
            sent.accept(all);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
