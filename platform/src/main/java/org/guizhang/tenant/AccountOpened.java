package org.guizhang.tenant;

import java.util.Locale;
import java.util.UUID;

/** Somebody has opened an account with a password of their own; fired inside that transaction. */
public record AccountOpened(UUID account, String login, Locale language) {}
