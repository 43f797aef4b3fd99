package io.github.haztrak.rehearsal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes the answers of one connection; a small one leaves in a single packet, head and body together. */
final class AnswerWriter {

    private final OutputStream out;

    AnswerWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 64 * 1024);
    }

    void write(Request request, Answer answer) throws IOException {
        out.write(head(request, answer).getBytes(StandardCharsets.UTF_8));
        if (!request.method().equals("HEAD")) {
            answer.content().writeTo(out);
        }
        out.flush();
    }

    void goAhead() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    void refuse(MalformedRequestException reason) throws IOException {
        String text = "HTTP/1.0 400 Bad Request\r\nConnection: close\r\n\r\n" + reason.getMessage() + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String head(Request request, Answer answer) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " \r\n");
        answer.headers().forEach((name, value) -> head.append(line(name, value)));
        if (!answer.headers().containsKey("Date")) {
            head.append(line("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))));
        }
        if (answer.status() != 204) {
            head.append(line("Content-Length", Long.toString(answer.content().length())));
        }
        if (!request.keepsConnection()) {
            head.append(line("Connection", "close"));
        }
        return head.append("\r\n").toString();
    }

    private static String line(String name, String value) {
        return name + ": " + value.replaceAll("[\r\n]", " ") + "\r\n";
    }
}
