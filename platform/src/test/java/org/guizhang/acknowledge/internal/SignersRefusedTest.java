package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.service.As;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may not see who has signed. */
@ExtendWith(Services.class)
class SignersRefusedTest {
    private static final UUID MODULE = UUID.randomUUID();

    @Inject
    Signings signings;

    @Test
    @As(Role.STAFF)
    void staffSeeNobody() {
        assertThatThrownBy(() -> signings.standing(MODULE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> signings.count(MODULE, SignerFilter.ALL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> signings.list(MODULE, SignerFilter.ALL, SignerSort.PRESET, 0, 9))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> signings.page(MODULE, SignerFilter.ALL, SignerSort.PRESET, null, 9))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void ofAModuleThatIsNotThereNobodyIsTold() {
        assertThatThrownBy(() -> signings.standing(MODULE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signings.count(MODULE, SignerFilter.ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signings.list(MODULE, SignerFilter.ALL, SignerSort.PRESET, 0, 9))
                .isInstanceOf(NotFound.class);
    }
}
