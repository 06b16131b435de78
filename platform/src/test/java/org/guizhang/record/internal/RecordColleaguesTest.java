package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.record.RecordColleagues;
import org.guizhang.record.RecordPerson;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom somebody who fills in a form may name: those who work where the caller does, and nobody else. */
@ExtendWith(Services.class)
class RecordColleaguesTest {
    @Inject
    RecordColleagues colleagues;

    @Test
    @As(Role.STAFF)
    void colleaguesAreFoundAndThoseWhoWorkNowhereAreNot(Business business) {
        var garden = new TeaRecords(business);
        var found = colleagues.find(garden.module, "repair", null, "");
        assertThat(found)
                .extracting(RecordPerson::id)
                .containsExactlyInAnyOrder(business.person(Role.STAFF), business.person(Role.SUPERVISOR));
        var name = found.get(0).name();
        assertThat(colleagues.find(garden.module, "repair", garden.site, name.toUpperCase(java.util.Locale.ROOT)))
                .contains(found.get(0));
        assertThat(colleagues.find(garden.module, "repair", UUID.randomUUID(), ""))
                .extracting(RecordPerson::id)
                .containsExactly(business.person(Role.STAFF));
        assertThat(colleagues.find(garden.module, "repair", null, "nobody is called so"))
                .isEmpty();
        // Whoever may read people finds those without a position, too.
        assertThat(business.as(Role.OWNER, () -> colleagues.find(garden.module, "repair", null, "")))
                .extracting(RecordPerson::id)
                .contains(business.person(Role.OWNER));
        assertThatThrownBy(() -> colleagues.find(garden.module, "no-such-form", null, ""))
                .isInstanceOf(NotFound.class);
    }
}
