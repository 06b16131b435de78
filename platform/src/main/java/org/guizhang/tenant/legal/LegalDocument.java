package org.guizhang.tenant.legal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator lays before everybody who uses the installation. */
public enum LegalDocument {
    @JsonProperty("terms")
    TERMS,
    @JsonProperty("privacy")
    PRIVACY;

    /** {@code terms} or {@code privacy}: its name in files, rows and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The document of that {@link #key()}. */
    public static Optional<LegalDocument> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
