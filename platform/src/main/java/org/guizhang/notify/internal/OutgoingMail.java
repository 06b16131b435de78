package org.guizhang.notify.internal;

import java.util.UUID;

/** A mail ready for the mail server. */
record OutgoingMail(UUID id, String address, MailContent content) {}
