package org.guizhang.joining;

import java.util.UUID;

/**
 * Somebody has said no to a personal link. Fired in the transaction that ends the link.
 *
 * @param subject the person who was added with the link, else the invitation
 * @param name whom the link was for
 */
public record InvitationDeclined(UUID subject, String name) {}
