package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves the requests of one client connection, one after another. */
final class HttpConnection implements Runnable {

    private final Socket socket;
    private final Service service;
    private final RequestLog log;

    HttpConnection(Socket socket, Service service, RequestLog log) {
        this.socket = socket;
        this.service = service;
        this.log = log;
    }

    @Override
    public void run() {
        try (socket) {
            // Head and body of a small answer must not wait for the client's delayed acknowledgement (40 ms).
            socket.setTcpNoDelay(true);
            serve(new RequestReader(socket.getInputStream()), new AnswerWriter(socket.getOutputStream()));
        } catch (IOException e) {
            // The client has gone, or a fault has cut the line: nobody is left to be told.
        }
    }

    private void serve(RequestReader reader, AnswerWriter writer) throws IOException {
        try {
            boolean open = true;
            while (open) {
                Optional<RequestHead> head = reader.next();
                open = head.isPresent() && serve(head.get(), reader, writer);
            }
        } catch (MalformedRequestException e) {
            writer.refuse(e);
        }
    }

    private boolean serve(RequestHead head, RequestReader reader, AnswerWriter writer) throws IOException {
        if (head.asks("Expect", "100-continue")) {
            writer.goAhead();
        }
        RequestLog.Connection connection = new RequestLog.Connection(socket.getLocalPort(), socket.getPort());
        Request request = new Request(head, reader.bodyOf(head), connection);
        writer.write(request, logged(request));
        return request.keepsConnection();
    }

    /** Logs before the answer leaves, so that a client which has it also finds it in the log. */
    private Answer logged(Request request) throws IOException {
        try {
            Answer answer = answer(request);
            request.drain();
            log.add(request.entry(answer.status()));
            return answer;
        } catch (IOException e) {
            log.add(request.entry(RequestLog.Entry.NO_ANSWER));
            throw e;
        }
    }

    private Answer answer(Request request) throws IOException {
        try {
            return service.answer(request);
        } catch (RuntimeException e) {
            return Answer.of(500).with(Content.of(e.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
