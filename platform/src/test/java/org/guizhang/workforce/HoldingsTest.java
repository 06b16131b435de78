package org.guizhang.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may hold what where from when on, and how positions stand to each other. */
@ExtendWith(Services.class)
class HoldingsTest {
    @Inject
    Sites sites;

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @Inject
    Staffing staffing;

    @Inject
    Clock clock;

    private Site site;
    private Position waiter;
    private LocalDate today;
    private UUID person;

    @BeforeEach
    void open(Business business) {
        site = sites.add(site("Quay", false));
        waiter = positions.add(position("Waiter", null));
        today = Days.today(clock);
        person = business.person(Role.STAFF);
    }

    @Test
    void sameHoldingTwiceIsRefusedUntilTheFirstHasEnded() {
        var first = assign(site.id(), today.minusDays(9));
        assertThatThrownBy(() -> assign(site.id(), null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> assign(null, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> holdings.change(first.id(), null, null, 7)).isInstanceOf(Conflict.class);
        Refused.with(() -> holdings.change(first.id(), null, today.minusDays(10), 1), "/to day-order");
        holdings.change(first.id(), null, today.minusDays(1), 1);
        var second = assign(site.id(), null);
        assertThat(second.from()).isEqualTo(today);
        assertThatThrownBy(() -> holdings.change(first.id(), null, null, 2)).isInstanceOf(Conflict.class);
        holdings.takeBack(second.id(), 1);
        assertThat(holdings.ofPerson(person)).extracting(Holding::id).containsExactly(first.id());
    }

    @Test
    void closedSiteTakesNobody() {
        Refused.with(() -> sites.add(new Site.Entry(null, null, null)), "/name/zh required");
        assertThat(sites.change(site.id(), site("Quay", true), 1).revision()).isEqualTo(2);
        Refused.with(() -> assign(site.id(), null), "/site site-unknown");
    }

    @Test
    void positionsReportInNoCircle() {
        var baker = positions.add(position("Baker", waiter.id()));
        Refused.with(
                () -> positions.change(waiter.id(), position("Waiter", baker.id()), 1), "/reportsTo position-circle");
    }

    @Test
    void needHasItsRangeAndNoneIsNoNeed() {
        Refused.with(() -> need(1000), "/headcount range");
        assertThat(need(2)).extracting(Need::vacant).containsExactly(2);
        assign(null, null);
        assertThat(staffing.on(null)).extracting(Need::vacant).containsExactly(1);
        assertThat(need(0)).isEmpty();
    }

    @Test
    void nothingHalfIsStoredOfWrongEntries() {
        Refused.with(
                () -> holdings.assign(new Holding.Entry(null, null, null, null, null)),
                "/person required",
                "/position required");
        var nothing = UUID.randomUUID();
        Refused.with(
                () -> holdings.assign(new Holding.Entry(nothing, nothing, nothing, LocalDate.of(1949, 10, 1), null)),
                "/person person-unknown",
                "/position position-unknown",
                "/site site-unknown",
                "/from day-range");
        assertThat(holdings.on(null)).isEmpty();
    }

    @Test
    void severalAreGivenSeveralAllOrNothing(Business business) {
        var baker = positions.add(position("Baker", null));
        var other = business.person(Role.SUPERVISOR);
        var both = List.of(waiter.id(), baker.id());
        assign(site.id(), null);
        var begun = holdings.assign(new Holding.Several(List.of(person, other, other), both, site.id(), null, null));
        assertThat(begun).hasSize(3).allSatisfy(one -> assertThat(one.from()).isEqualTo(today));
        assertThat(holdings.ofPerson(person)).extracting(Holding::position).containsExactlyInAnyOrderElementsOf(both);
        assertThat(holdings.assign(new Holding.Several(List.of(person, other), both, site.id(), null, null)))
                .isEmpty();
        Refused.with(
                () -> holdings.assign(new Holding.Several(List.of(), null, null, null, null)),
                "/people required",
                "/positions required");
        var third = business.person(Role.AUDITOR);
        Refused.with(
                () -> holdings.assign(
                        new Holding.Several(List.of(third, UUID.randomUUID()), both, site.id(), null, null)),
                "/person person-unknown");
    }

    private List<Need> need(int headcount) {
        return staffing.set(waiter.id(), new Need.Entry(null, headcount));
    }

    private Holding assign(@Nullable UUID where, @Nullable LocalDate from) {
        return holdings.assign(new Holding.Entry(person, waiter.id(), where, from, null));
    }

    private static Site.Entry site(String name, boolean closed) {
        return new Site.Entry(new EnteredName(null, name), null, closed);
    }

    private static Position.Entry position(String title, @Nullable UUID reportsTo) {
        return new Position.Entry(new EnteredName(null, title), null, reportsTo, null, null);
    }
}
