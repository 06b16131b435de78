package org.guizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail as a list: filtered, sorted, a part at a time, and still while it grows. */
@ExtendWith(Services.class)
class AuditListTest {
    private static final SortOrder<AuditSort> OLDEST_FIRST = SortOrder.ascending(AuditSort.NUMBER);

    @Inject
    AuditTrail trail;

    @Inject
    Sites sites;

    private UUID administrator;

    @BeforeEach
    void act(Business business) {
        administrator = business.person(Role.ADMINISTRATOR);
        var quay = business.as(Role.OWNER, () -> open("Quay"));
        business.as(Role.ADMINISTRATOR, () -> open("Hill"));
        business.as(
                Role.OWNER,
                () -> sites.change(quay.id(), new Site.Entry(new EnteredName("Pier", "Pier"), null, null), 1));
    }

    @Test
    void rowsAreFilteredSortedAndCounted() {
        var newest = trail.newest();
        assertThat(newest).isEqualTo(3);
        assertThat(rows(AuditFilter.ALL, AuditTrail.NEWEST_FIRST, newest, 0, 2)).containsExactly(3L, 2L);
        assertThat(rows(AuditFilter.ALL, AuditTrail.NEWEST_FIRST, newest, 2, 2)).containsExactly(1L);
        assertThat(rows(AuditFilter.ALL, OLDEST_FIRST, newest, 1, 9)).containsExactly(2L, 3L);
        var added = new AuditFilter(null, "site.added", null, null);
        assertThat(rows(added, AuditTrail.NEWEST_FIRST, newest, 0, 9)).containsExactly(2L, 1L);
        assertThat(trail.count(added, newest)).isEqualTo(2);
        var hers = new AuditFilter(administrator, "site.added", null, null);
        assertThat(rows(hers, AuditTrail.NEWEST_FIRST, newest, 0, 9)).containsExactly(2L);
        var at = trail.list(AuditFilter.ALL, null, 1).items().get(0).at();
        assertThat(trail.count(new AuditFilter(null, null, at.plusSeconds(1), null), newest))
                .isZero();
        assertThat(trail.count(new AuditFilter(null, null, null, at.minusSeconds(86_400)), newest))
                .isZero();
    }

    @Test
    void whatComesMeanwhileMovesNoRow() {
        var newest = trail.newest();
        open("Moor");
        assertThat(rows(AuditFilter.ALL, AuditTrail.NEWEST_FIRST, newest, 0, 9)).containsExactly(3L, 2L, 1L);
        assertThat(trail.count(AuditFilter.ALL, newest)).isEqualTo(3);
        assertThat(trail.count(new AuditFilter(null, "site.added", null, null), newest))
                .isEqualTo(2);
        assertThat(trail.newest()).isEqualTo(4);
    }

    @Test
    void pagesGoEitherWay() {
        var first = trail.list(AuditFilter.ALL, OLDEST_FIRST, null, 2);
        assertThat(first.items()).extracting(AuditEvent::seq).containsExactly(1L, 2L);
        assertThat(trail.list(AuditFilter.ALL, OLDEST_FIRST, first.next(), 2).items())
                .extracting(AuditEvent::seq)
                .containsExactly(3L);
    }

    @Test
    void whoAndWhatStandInItAreListedOnce() {
        assertThat(trail.actions()).containsExactly("site.added", "site.changed");
        assertThat(trail.actors("", 0, 9))
                .extracting(AuditTrail.Actor::name)
                .containsExactly("ADMINISTRATOR of House", "OWNER of House");
        assertThat(trail.actors(" own", 0, 9))
                .extracting(AuditTrail.Actor::name)
                .containsExactly("OWNER of House");
        assertThat(trail.actors("", 1, 9)).hasSize(1);
        assertThat(trail.actor(administrator)).map(AuditTrail.Actor::name).contains("ADMINISTRATOR of House");
        assertThat(trail.actor(UUID.randomUUID())).isEmpty();
    }

    @Test
    @As(Role.SUPERVISOR)
    void supervisorsReadNoTrail() {
        assertThatThrownBy(trail::newest).isInstanceOf(Forbidden.class);
        assertThatThrownBy(trail::actions).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.actors("", 0, 9)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.actor(administrator)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.count(AuditFilter.ALL, 9)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.list(AuditFilter.ALL, OLDEST_FIRST, 9, 0, 9))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.list(AuditFilter.ALL, OLDEST_FIRST, null, 9))
                .isInstanceOf(Forbidden.class);
    }

    private Site open(String name) {
        return sites.add(new Site.Entry(new EnteredName(name, name), null, null));
    }

    private List<Long> rows(AuditFilter filter, SortOrder<AuditSort> order, long upTo, int offset, int limit) {
        return trail.list(filter, order, upTo, offset, limit).stream()
                .map(AuditEvent::seq)
                .toList();
    }
}
