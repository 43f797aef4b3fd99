package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTest extends OpenRegistry {
    @Test
    void strikesOnceUnlessToldOtherwise() throws IOException {
        registry.inject(Fault.on("GET", "^/v2/$").answering(503));

        assertThat(http.get("/v2/").statusCode()).isEqualTo(503);
        assertThat(http.get("/v2/").statusCode()).isEqualTo(200);
    }

    @Test
    void letsRequestsPassFirstAndStrikesSeveralTimes() throws IOException {
        registry.inject(Fault.on("*", "/v2/").after(1).times(2).answering(500));

        assertThat(http.get("/v2/").statusCode()).isEqualTo(200);
        assertThat(http.get("/v2/").statusCode()).isEqualTo(500);
        assertThat(http.get("/v2/").statusCode()).isEqualTo(500);
        assertThat(http.get("/v2/").statusCode()).isEqualTo(200);
    }

    @Test
    void passesByOtherMethodsAndTargets() throws IOException {
        registry.inject(Fault.on("PUT", "/v2/").answering(500));
        registry.inject(Fault.on("GET", "/manifests/").answering(500));

        assertThat(http.get("/v2/").statusCode()).isEqualTo(200);
    }

    @Test
    void answersWithHeadersAndABody() throws IOException {
        registry.inject(Fault.on("GET", "/v2/").answering(429, Map.of("Retry-After", "7"), "slow down"));

        HttpResponse<String> answer = http.get("/v2/");

        assertThat(HttpCalls.header(answer, "Retry-After")).isEqualTo("7");
        assertThat(answer.body()).isEqualTo("slow down");
    }

    @Test
    void keepsTheConnectionWhenItAnswersAnUpload() throws IOException {
        registry.inject(Fault.on("POST", "/uploads/").answering(502));

        http.post("/v2/octo/server/blobs/uploads/?digest=sha256:0", "x".repeat(1_000_000));
        http.get("/v2/");

        assertThat(registry.requests().connections()).isEqualTo(1);
        assertThat(registry.requests().bytesReceived()).isEqualTo(1_000_000);
    }

    @Test
    void cutsAnUploadInTheMiddleAndKeepsWhatCame() throws IOException {
        String upload = HttpCalls.header(http.post("/v2/octo/server/blobs/uploads/", ""), "Location");
        registry.inject(Fault.on("PATCH", "/uploads/").cuttingAfter(100_000));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.patch(upload, "x".repeat(1_000_000)));

        assertThat(HttpCalls.header(http.get(upload), "Range")).isEqualTo("0-99999");
        assertThat(registry.requests().count(entry -> entry.status() == RequestLog.Entry.NO_ANSWER))
                .isEqualTo(1);
    }

    @Test
    void doesNothingWhenItCutsAtOnce() throws IOException {
        registry.inject(Fault.on("POST", "/uploads/").cuttingAfter(0));

        String start = "/v2/octo/server/blobs/uploads/?digest=" + ImageContent.digest("layer");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.post(start, "layer"));

        String blob = "/v2/octo/server/blobs/" + ImageContent.digest("layer");
        assertThat(http.get(blob).statusCode()).isEqualTo(404);
    }

    @Test
    void doesTheWorkWhenOnlyTheAnswerIsLost() throws IOException {
        registry.inject(Fault.on("POST", "/uploads/").losingTheAnswer());

        String start = "/v2/octo/server/blobs/uploads/?digest=" + ImageContent.digest("layer");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.post(start, "layer"));

        String blob = "/v2/octo/server/blobs/" + ImageContent.digest("layer");
        assertThat(http.get(blob).body()).isEqualTo("layer");
    }

    @Test
    void holdsAnswersBack() throws IOException {
        registry.inject(Fault.on("GET", "/v2/").delaying(Duration.ofMillis(150)));
        registry.inject(Fault.on("HEAD", "/v2/").answeringLate(Duration.ofMillis(150)));
        long start = System.nanoTime();

        http.get("/v2/");
        http.head("/v2/");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void canBeInjectedIntoSeveralServers() throws IOException {
        Fault once = Fault.on("GET", "/v2/").answering(500);
        registry.inject(once);
        http.get("/v2/");

        registry.inject(once);

        assertThat(http.get("/v2/").statusCode()).isEqualTo(500);
    }

    @Test
    void refusesCountsThatNeverStrike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.on("GET", "/").times(0));
    }
}
