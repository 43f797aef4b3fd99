package io.github.haztrak.rehearsal;

/** A request to one repository, taken apart: {@code /v2/NAME/KIND/REST}. */
record RegistryCall(Request request, RepositoryName name, String rest) {

    String url(String path) {
        return request.origin() + "/v2/" + name.text() + "/" + path;
    }

    RegistryException unsupported() {
        return RegistryError.UNSUPPORTED.about(Json.object());
    }
}
