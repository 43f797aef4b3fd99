package io.github.haztrak.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Shows a witness what reaches a service and what the service says, with the faults in between. */
record WitnessedService(Service service, Function<Service, Service> faults, Witness witness) implements Service {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    @Override
    public Answer answer(Request request) throws IOException {
        CopiedBody copy = request.copiedBody(LARGEST_BODY);
        Heard heard = new Heard(service);
        try {
            return faults.apply(heard).answer(request);
        } finally {
            witness.saw(new Exchange(
                    new Exchange.Question(request.method(), request.target(), request.headers(), rest(request, copy)),
                    heard.reply()));
        }
    }

    private static Optional<String> rest(Request request, CopiedBody copy) {
        try {
            request.drain();
            return copy.text();
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    /** Keeps the answer on its way. */
    private static final class Heard implements Service {
        private final Service service;
        private Optional<Exchange.Reply> reply = Optional.empty();

        Heard(Service service) {
            this.service = service;
        }

        @Override
        public Answer answer(Request request) throws IOException {
            Answer answer = service.answer(request);
            reply = Optional.of(new Exchange.Reply(answer.status(), answer.headers(), text(answer)));
            return answer;
        }

        Optional<Exchange.Reply> reply() {
            return reply;
        }

        private static String text(Answer answer) throws IOException {
            if (!answer.headers().getOrDefault("Content-Type", "").startsWith("application/json")) {
                return "";
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            answer.content().writeTo(text);
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
