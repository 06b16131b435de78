package org.guizhang.tenant.legal;

import java.time.Instant;

/**
 * One wording of a document.
 *
 * @param version SHA-256 of its content in both languages, 64 lower-case hexadecimal digits
 * @param firstSeen when the installation first started with it
 * @param inForce whether it counts now; of each document one does at most
 */
public record LegalVersion(LegalDocument document, String version, Instant firstSeen, boolean inForce) {}
