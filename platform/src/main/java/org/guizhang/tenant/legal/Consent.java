package org.guizhang.tenant.legal;

import java.time.Instant;

/** What an account has said to a wording, and when; never changed. */
public record Consent(LegalDocument document, String version, Way way, Instant at) {
    /** How it was said. */
    public enum Way {
        /** With a tick, when an account was opened or joined a business. */
        AGREED,
        /** After a new wording was shown to somebody who had signed in. */
        NOTED
    }
}
