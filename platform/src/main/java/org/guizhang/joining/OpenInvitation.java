package org.guizhang.joining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.profile.BusinessContact;
import org.jspecify.annotations.Nullable;

/**
 * What an open link says to whoever holds it.
 *
 * @param code of the business, which comes before an employee number at sign-in
 * @param language {@code zh} or {@code en}
 * @param label for whom it is; may be empty
 * @param login the only login that may come in, partly hidden; null: any
 * @param added whether the business has added the person by name: then the label is it, and there is nothing to enter
 *     but the password
 * @param approval whether an administrator still has to say yes
 * @param positions what the newcomer may do there, to choose from; empty where the link names it
 * @param sites where; empty where the link names it, and where there is but one
 * @param contact who stands behind the business, as it has said; null where it has not
 */
public record OpenInvitation(
        String business,
        String code,
        Role role,
        String language,
        String label,
        @Nullable String login,
        boolean added,
        boolean approval,
        Instant expiresAt,
        List<Choice> positions,
        List<Choice> sites,
        @Nullable BusinessContact contact) {

    /** A position or a site as newcomers see it. */
    public record Choice(UUID id, Text name) {}

    OpenInvitation asking(List<Choice> jobs, List<Choice> places) {
        return new OpenInvitation(
                business, code, role, language, label, login, added, approval, expiresAt, jobs, places, contact);
    }

    OpenInvitation about(@Nullable BusinessContact known) {
        return new OpenInvitation(
                business, code, role, language, label, login, added, approval, expiresAt, positions, sites, known);
    }
}
