package io.github.haztrak.rehearsal;

import java.util.Optional;

/** Name, label and media type of an asset, the name as GitHub stores it: other characters become dots. */
record AssetName(String text, Optional<String> label, String contentType) {

    AssetName {
        text = text.replaceAll("[^A-Za-z0-9._+@-]", ".").replaceAll("^\\.+|\\.+$", "");
        if (text.isEmpty()) {
            text = "default";
        }
    }
}
