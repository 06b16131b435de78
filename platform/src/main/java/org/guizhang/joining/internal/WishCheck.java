package org.guizhang.joining.internal;

import java.util.List;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitation.Kind;
import org.guizhang.joining.Invitation.Wish;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * A wish with everything filled in.
 *
 * @param email in one spelling, null when there is none
 */
public record WishCheck(
        Kind kind,
        Role role,
        String language,
        String label,
        @Nullable String email,
        int days,
        int uses,
        boolean approval) {
    private static final int DAYS_PERSONAL = 7;
    private static final int DAYS_TEAM = 30;
    private static final int USES_TEAM = 50;

    /** Fills in what was left out; throws {@link org.guizhang.shared.Rejected} naming every wrong field. */
    public static WishCheck of(Wish wish, String callersLanguage) {
        var violations = new Violations();
        var kind = wish.kind() == null ? Kind.PERSONAL : wish.kind();
        var team = kind == Kind.TEAM;
        if (wish.kind() == null) {
            violations.add("/kind", "required");
        }
        if (wish.role() == null) {
            violations.add("/role", "required");
        } else if (wish.role() == Role.OWNER) {
            violations.add("/role", "invitation-owner");
        }
        var language = wish.language() == null ? callersLanguage : wish.language();
        if (!List.of("zh", "en").contains(language)) {
            violations.add("/language", "choice", "zh, en");
        }
        var email = email(violations, wish, team);
        var label = blank(wish.label()) ? "" : violations.line("/label", wish.label(), Invitation.MAX_LABEL);
        var checked = new WishCheck(
                kind,
                wish.role() == null ? Role.STAFF : wish.role(),
                language,
                label,
                email,
                number(violations, "/days", wish.days(), team ? DAYS_TEAM : DAYS_PERSONAL, Invitation.MAX_DAYS),
                team ? number(violations, "/uses", wish.uses(), USES_TEAM, Invitation.MAX_USES) : 1,
                // Nobody knows who has a personal link that names no address.
                team ? wish.approval() == null || wish.approval() : email == null);
        if (!team && wish.uses() != null && wish.uses() != 1) {
            violations.add("/uses", "range", 1, 1);
        }
        violations.check();
        return checked;
    }

    private static @Nullable String email(Violations violations, Wish wish, boolean team) {
        if (blank(wish.email())) {
            return null;
        }
        if (team) {
            violations.add("/email", "invitation-team-email");
            return null;
        }
        var email = Login.read(violations, "/email", wish.email());
        if (!email.isEmail()) {
            violations.add("/email", "email");
        }
        return email.value();
    }

    private static int number(Violations violations, String field, @Nullable Integer value, int preset, int max) {
        if (value == null) {
            return preset;
        }
        if (value < 1 || value > max) {
            violations.add(field, "range", 1, max);
        }
        return value;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
