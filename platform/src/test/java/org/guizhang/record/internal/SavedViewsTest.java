package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.guizhang.record.SavedView;
import org.guizhang.record.SavedView.Wanted;
import org.guizhang.record.SavedView.Which;
import org.guizhang.record.SavedViews;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kept views are their maker's, or everybody's where a supervisor says so. */
@ExtendWith(Services.class)
class SavedViewsTest {
    private static final Wanted OPEN = new Wanted(Which.OPEN, null, null, null, null, "oolong");
    private static final Wanted MINE = new Wanted(Which.MINE, "mended", null, null, null, null);

    @Inject
    SavedViews views;

    @Test
    @As(Role.STAFF)
    void onesOwnAreKeptReplacedAndForgotten(Business business) {
        var garden = new TeaRecords(business);
        var kept = views.save(garden.module, "repair", " Being repaired ", false, OPEN);
        assertThat(kept.name()).isEqualTo("Being repaired");
        var again = views.save(garden.module, "repair", "Being repaired", false, MINE);
        assertThat(views.list(garden.module, "repair")).containsExactly(again);
        assertThat(again.id()).isEqualTo(kept.id());
        assertThat(again.wanted()).isEqualTo(MINE);
        assertThat(views.list(garden.module, "stock")).isEmpty();
        business.become(Role.SUPERVISOR);
        assertThat(views.list(garden.module, "repair")).isEmpty();
        assertThatThrownBy(() -> views.delete(garden.module, "repair", kept.id()))
                .isInstanceOf(NotFound.class);
        business.become(Role.STAFF);
        views.delete(garden.module, "repair", kept.id());
        assertThat(views.list(garden.module, "repair")).isEmpty();
    }

    @Test
    @As(Role.SUPERVISOR)
    void sharedOnesAreForAllAndForgottenBySupervisors(Business business) {
        var garden = new TeaRecords(business);
        var kept = views.save(garden.module, "repair", "Open", true, OPEN);
        business.become(Role.STAFF);
        assertThat(views.list(garden.module, "repair"))
                .containsExactly(new SavedView(kept.id(), "Open", true, false, OPEN));
        assertThatThrownBy(() -> views.delete(garden.module, "repair", kept.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> views.save(garden.module, "repair", "Mine", true, OPEN))
                .isInstanceOf(Forbidden.class);
        business.become(Role.OWNER);
        views.delete(garden.module, "repair", kept.id());
        assertThat(views.list(garden.module, "repair")).isEmpty();
    }

    @Test
    @As(Role.STAFF)
    void fullOnesAreStillReplaced(Business business) {
        var garden = new TeaRecords(business);
        for (int i = 0; i < SavedView.MOST; i++) {
            views.save(garden.module, "repair", "View " + i, false, OPEN);
        }
        assertThat(views.save(garden.module, "repair", "View 3", false, MINE).wanted())
                .isEqualTo(MINE);
        assertThatThrownBy(() -> views.save(garden.module, "repair", "One more", false, OPEN))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @As(Role.STAFF)
    void theyNeedANameAndAFilter(Business business) {
        var garden = new TeaRecords(business);
        Refused.with(
                () -> views.save(garden.module, "repair", " ", false, new Wanted(null, null, null, null, null, null)),
                "/name required",
                "/wanted required");
    }
}
