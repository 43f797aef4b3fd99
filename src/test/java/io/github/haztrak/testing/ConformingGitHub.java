package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.Exchange;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.Witness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How a test starts its GitHub: each request to it and each answer of it is held against GitHub's own descriptions of its
 * API, and closing it fails where one of them does not conform. A request of the product has to conform always, one of a
 * test may be wrong if it is refused. Where the descriptions are not installed nothing is held against them;
 * {@code HAZTRAK_REAL_SERVERS=required} makes that a failure.
 */
public final class ConformingGitHub {
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private ConformingGitHub() {}

    /** A GitHub whose {@code close} tells what did not conform. */
    public static EmbeddedGitHub start(GitHubSeed seed) throws IOException {
        return EmbeddedGitHub.start(seed, new Conformance(GitHubDescription.installed(), GraphQlSchema.installed()));
    }

    /** Keeps what passes, and judges it in the end: no test shall wait for that. */
    record Conformance(Optional<GitHubDescription> rest, Optional<GraphQlSchema> graphQl, Queue<Exchange> seen)
            implements Witness {

        Conformance(Optional<GitHubDescription> rest, Optional<GraphQlSchema> graphQl) {
            this(rest, graphQl, new ConcurrentLinkedQueue<>());
        }

        @Override
        public void saw(Exchange exchange) {
            seen.add(exchange);
        }

        @Override
        public void ended() {
            List<String> faults = new ArrayList<>();
            for (Exchange exchange = seen.poll(); exchange != null; exchange = seen.poll()) {
                for (String fault : faults(exchange)) {
                    faults.add(exchange.question().method() + " "
                            + exchange.question().target() + ": " + fault);
                }
            }
            if (!faults.isEmpty()) {
                throw new AssertionError("not as GitHub describes its API:\n" + String.join("\n", faults));
            }
        }

        private List<String> faults(Exchange exchange) {
            String path = exchange.question().target();
            if (path.equals("/graphql")) {
                return graphQl.map(schema -> graphQl(schema, exchange)).orElse(List.of());
            }
            // Pages and downloads are of github.com, which describes them nowhere.
            return path.matches("/(repos|repositories|user|rate_limit)\\b.*")
                    ? rest.map(description -> rest(description, exchange)).orElse(List.of())
                    : List.of();
        }

        private static List<String> rest(GitHubDescription description, Exchange exchange) {
            List<String> faults = new ArrayList<>();
            Exchange.Question question = exchange.question();
            if (question.body().isPresent() && !mayBeWrong(exchange)) {
                faults.addAll(description.faults(question));
            }
            exchange.reply()
                    .filter(reply -> !question.method().equals("HEAD") && !isFile(question, reply))
                    .filter(reply -> ours(question) || !refused(reply) || description.knows(question))
                    .ifPresent(reply -> faults.addAll(description.faults(question, reply)));
            return faults;
        }

        /** An asset's content instead of what is known of it. */
        private static boolean isFile(Exchange.Question question, Exchange.Reply reply) {
            return reply.status() == 200
                    && "application/octet-stream".equals(question.headers().get("Accept"));
        }

        private static boolean mayBeWrong(Exchange exchange) {
            return !ours(exchange.question())
                    && exchange.reply().filter(Conformance::refused).isPresent();
        }

        private static boolean refused(Exchange.Reply reply) {
            return reply.status() >= REFUSED && reply.status() < FAILED;
        }

        private static boolean ours(Exchange.Question question) {
            String agent = question.headers().getOrDefault("User-Agent", "");
            return !agent.startsWith("Java-http-client") && !agent.startsWith("curl");
        }

        private static List<String> graphQl(GraphQlSchema schema, Exchange exchange) {
            Optional<JsonNode> answer =
                    exchange.reply().filter(reply -> reply.status() == 200).map(reply -> json(reply.body()));
            return exchange.question()
                    .body()
                    .filter(body -> !mayBeWrong(exchange))
                    .map(body -> schema.faults(json(body), answer))
                    .orElse(List.of());
        }

        private static JsonNode json(String text) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }
    }
}
