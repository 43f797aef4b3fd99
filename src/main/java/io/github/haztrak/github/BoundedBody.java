package io.github.haztrak.github;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Keeps an answer in memory, up to a size. A server that sends more is not listened to any longer.
 *
 * @param limit in bytes
 */
record BoundedBody(long limit) implements BodyHandler<byte[]> {

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo head) {
        return new Counting(BodySubscribers.ofByteArray(), limit);
    }

    private static final class Counting implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> kept;
        private Flow.Subscription subscription;
        private long room;

        Counting(BodySubscriber<byte[]> kept, long limit) {
            this.kept = kept;
            this.room = limit;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return kept.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription source) {
            subscription = source;
            kept.onSubscribe(source);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            room -= part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (room < 0) {
                subscription.cancel();
                kept.onError(new IOException("the answer is longer than anything that is expected"));
            } else {
                kept.onNext(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            kept.onError(failure);
        }

        @Override
        public void onComplete() {
            if (room >= 0) {
                kept.onComplete();
            }
        }
    }
}
