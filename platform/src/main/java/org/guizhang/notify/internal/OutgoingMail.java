package org.guizhang.notify.internal;

import java.util.UUID;

/** A mail ready for the mail server. {@code attempts} counts this one, too. */
record OutgoingMail(UUID id, String address, MailContent content, int attempts) {}
