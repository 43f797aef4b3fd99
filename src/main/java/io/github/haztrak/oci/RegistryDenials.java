package io.github.haztrak.oci;

import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.problem.ReleaseException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a registry refused: by its answer, and by who we are to it.
 *
 * @param credentials who we are
 */
record RegistryDenials(RegistryCredentials credentials) {
    private static final Set<Integer> DENIED = Set.of(401, 403);

    /** Sorts an answer that is not what was asked for. */
    ReleaseException refused(RegistryCall call, HttpResponse<byte[]> response) {
        return denial(call, response)
                .map(DenialProblem::exception)
                .orElseGet(() -> RegistryProblems.failing(call, RegistryProblems.answer(response)));
    }

    /** Without a token there is nothing to be had, whatever the status that said so. */
    ReleaseException refused(RegistryCall call, TokenRefusedException refused) {
        return DenialProblem.exception(denial(call, refused));
    }

    /** The no in an answer; empty if the answer is none. */
    Optional<Denial> denial(RegistryCall call, HttpResponse<byte[]> response) {
        boolean opening = call.method().equals("POST") && response.statusCode() == 404;
        return opening || DENIED.contains(response.statusCode())
                ? Optional.of(denial(call, response, opening ? DenialCause.NO_REPOSITORY : byRegistry(response)))
                : Optional.empty();
    }

    Denial denial(RegistryCall call, TokenRefusedException refused) {
        boolean denied = DENIED.contains(refused.response().statusCode());
        return denial(call, refused.response(), denied ? DenialCause.NOT_ACCEPTED : DenialCause.UNTOLD);
    }

    private Denial denial(RegistryCall call, HttpResponse<byte[]> response, DenialCause otherwise) {
        String registry = call.name().registry();
        Optional<Credential> known = credentials.forRegistry(registry);
        String answer = RegistryProblems.answer(response);
        DenialCause cause =
                known.isPresent() || otherwise == DenialCause.NO_REPOSITORY ? otherwise : DenialCause.NO_CREDENTIALS;
        return new Denial(
                call.name(),
                call.writes(),
                DenialCause.said(answer).orElse(cause),
                known.map(credential -> answer.replace(credential.secret(), "***"))
                        .orElse(answer),
                new Denial.Visitor(known, credentials.places(registry)));
    }

    /** With a token that its service gave, a 401 is about what the token covers. */
    private static DenialCause byRegistry(HttpResponse<byte[]> response) {
        Optional<Challenge> challenge = Challenge.of(response);
        if (challenge.filter(Challenge::isBearer).isPresent()) {
            boolean unknown = challenge.get().parameter("error").equals("invalid_token");
            return unknown ? DenialCause.NOT_ACCEPTED : DenialCause.NOT_GRANTED;
        }
        return response.statusCode() == 401 ? DenialCause.NOT_ACCEPTED : DenialCause.UNTOLD;
    }
}
