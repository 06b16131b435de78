package org.guizhang.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Things are entered by the fields of their kind, by whoever works at their site, and closed instead of deleted. */
@ExtendWith(Services.class)
class ThingsTest {
    @Inject
    Things things;

    @Inject
    ThingRegister register;

    @Inject
    ThingLabels labels;

    @Inject
    Sites sites;

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private UUID module;
    private UUID home;
    private LocalDate today;

    @BeforeAll
    static void importCatalogue() throws Exception {
        Declared.importCatalogue();
    }

    @BeforeEach
    void declare(Business business) {
        module = business.as(Role.OWNER, Declared::publish);
        home = sites.list().get(0).id();
        today = Days.today(clock);
    }

    @Test
    void kindsComeFromEditionsInForceAndStayWithTheirThings() {
        assertThat(register.kinds())
                .extracting(each -> each.kind().id() + " " + each.kind().current())
                .containsExactly("tea-house/supplier true", "tea-house/cabinet true", "tea-house/vehicle true");
        var cabinet = things.add(entry(Declared.CABINET, home, "Cold one", "{\"limit\": \"5\"}"));
        Declared.publishLess(module);
        assertThat(register.kinds())
                .extracting(each -> each.kind().id() + " " + each.kind().current() + " " + each.things())
                .containsExactly("tea-house/supplier true 0", "tea-house/cabinet false 1");
        assertThat(things.get(cabinet.id()).fields().get("limit").decimalValue())
                .isEqualByComparingTo("5");
        Refused.with(() -> things.add(entry(Declared.CABINET, home, "Another", "{}")), "/kind thing-kind");
        var changed = things.change(cabinet.id(), entry(null, home, "Old one", "{\"limit\": 4}"), 1);
        Declared.withdraw(module);
        assertThat(things.close(changed.id(), 2).closed()).isTrue();
    }

    @Test
    void everyWrongFieldIsToldAtOnceAndNothingIsStored() {
        Refused.with(
                () -> things.add(entry(
                        Declared.SUPPLIER,
                        UUID.randomUUID(),
                        " ",
                        "{\"phone\": \"none\", \"goods\": [\"beer\"], \"colour\": \"red\", \"papers\": [\"a\"]}")),
                "/name required",
                "/site thing-across-sites",
                "/fields/colour unknown",
                "/fields/phone phone-any",
                "/fields/goods choice",
                "/fields/papers thing-field-elsewhere");
        Refused.with(() -> things.add(supplier("Valley", null)), "/fields/licence-until required");
        Refused.with(
                () -> things.add(
                        entry(Declared.VEHICLE, null, "B 12345", "{\"owner\": \"" + UUID.randomUUID() + "\"}")),
                "/fields/owner reference");
        Refused.with(
                () -> things.add(entry(Declared.CABINET, home, "Hot", "{\"limit\": 11}")), "/fields/limit at-most");
        assertThat(register.count(ThingFilter.OPEN)).isZero();
    }

    @Test
    void nameIsOneOfItsKindAtItsPlace() {
        var quay = site("Quay");
        var mall = site("Mall");
        Refused.with(() -> things.add(entry(Declared.CABINET, null, "No 1", "{}")), "/site required");
        things.add(entry(Declared.CABINET, quay, "No 1", "{}"));
        things.add(entry(Declared.CABINET, mall, "No 1", "{}"));
        var two = things.add(entry(Declared.CABINET, quay, "No 2", "{}"));
        assertThatThrownBy(() -> things.add(entry(Declared.CABINET, quay, "ＮＯ  1", "{}")))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        told -> assertThat(told.violations().get(0).rule()).isEqualTo("thing-name-taken"));
        assertThatThrownBy(() -> things.change(two.id(), entry(null, quay, "no 1", "{}"), 1))
                .isInstanceOf(Conflict.class);
        things.close(two.id(), 1);
        assertThatThrownBy(() -> things.add(entry(Declared.CABINET, quay, "No 2", "{}")))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        told -> assertThat(told.violations().get(0).rule()).isEqualTo("thing-name-closed"));
        Refused.with(
                () -> things.change(two.id(), entry(Declared.SUPPLIER, quay, "x", "{}"), 2), "/kind thing-kind-stays");
        assertThatThrownBy(() -> things.change(two.id(), entry(null, quay, "x", "{}"), 1))
                .isInstanceOf(Conflict.class);
        assertThat(things.reopen(two.id(), 2).closed()).isFalse();
        assertThat(things.withCode(two.code().toUpperCase(Locale.ROOT)).name()).isEqualTo("No 2");
    }

    @Test
    void whatIsClosedIsNamedOnlyWhereItStoodBefore() {
        var gone = things.add(supplier("Gone", today));
        var other = things.add(supplier("Other", today));
        var van = things.add(entry(Declared.VEHICLE, null, "B 1", "{\"owner\": \"%s\"}".formatted(gone.id())));
        things.close(gone.id(), 1);
        var owned = entry(Declared.VEHICLE, null, "B 2", "{\"owner\": \"%s\"}".formatted(gone.id()));
        Refused.with(() -> things.add(owned), "/fields/owner reference");
        var kept = things.change(van.id(), owned, 1);
        assertThat(kept.name()).isEqualTo("B 2");
        var moved = entry(Declared.VEHICLE, null, "B 2", "{\"owner\": \"%s\"}".formatted(other.id()));
        things.change(van.id(), moved, 2);
        Refused.with(() -> things.change(van.id(), owned, 3), "/fields/owner reference");
    }

    @Test
    void whatExpiresIsFoundUntilItIsClosed() {
        var gone = things.add(supplier("Gone", today.minusDays(1)));
        var soon = things.add(supplier("Soon", today.plusDays(20)));
        var late = things.add(supplier("Late", today.plusDays(90)));
        // A day that ends nothing.
        things.add(entry(Declared.CABINET, home, "Old", "{\"bought\": \"2020-01-01\"}"));
        assertThat(List.of(gone, soon, late))
                .extracting(one -> one.expires().get(0).standing())
                .containsExactly(Thing.Standing.EXPIRED, Thing.Standing.SOON, Thing.Standing.VALID);
        assertThat(expiring(30)).containsExactly("Gone", "Soon");
        assertThat(expiring(0)).containsExactly("Gone");
        assertThat(expiring(90)).containsExactly("Gone", "Late", "Soon");
        things.close(gone.id(), 1);
        things.change(soon.id(), supplier("Soon", today.plusDays(31)), 1);
        assertThat(expiring(30)).isEmpty();
        things.reopen(gone.id(), 2);
        assertThat(expiring(30)).containsExactly("Gone");
        Declared.publishLess(module);
        assertThat(expiring(30)).isEmpty();
        Refused.with(() -> expiring(-1), "/expiring range");
    }

    @Test
    void everybodyReadsWhatTheyWorkWithAndSupervisorsChangeIt(Business business) {
        var quay = site("Quay");
        var mall = site("Mall");
        var supplier = things.add(entry(
                Declared.SUPPLIER,
                null,
                "Valley",
                "{\"contact\": \"Li Lei\", \"phone\": \"13800000000\", \"licence-until\": \"2099-01-01\"}"));
        var near = things.add(entry(Declared.CABINET, quay, "Near", "{}"));
        var far = things.add(entry(Declared.CABINET, mall, "Far", "{}"));
        works(business.person(Role.STAFF), quay);
        works(business.person(Role.SUPERVISOR), quay);
        for (var role : List.of(Role.STAFF, Role.SUPERVISOR)) {
            business.become(role);
            assertThat(names(ThingFilter.OPEN)).containsExactly("Near", "Valley");
            assertThat(things.get(supplier.id()).fields().get("contact").asText())
                    .isEqualTo(Thing.MASK);
            assertThatThrownBy(() -> things.get(far.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> things.withCode(far.code())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> labels.print(ThingFilter.among(Set.of(far.id())), "https://x"))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> things.close(supplier.id(), 1)).isInstanceOf(Forbidden.class);
        }
        assertThat(things.change(near.id(), entry(null, quay, "Nearer", "{}"), 1)
                        .manageable())
                .isTrue();
        assertThatThrownBy(() -> things.close(far.id(), 1)).isInstanceOf(NotFound.class);
        Refused.with(() -> things.add(entry(Declared.CABINET, mall, "New", "{}")), "/site thing-site-theirs");
        Refused.with(() -> things.change(near.id(), entry(null, mall, "Nearer", "{}"), 2), "/site thing-site-theirs");
        business.become(Role.AUDITOR);
        assertThat(names(ThingFilter.OPEN)).containsExactly("Far", "Nearer", "Valley");
        assertThat(things.get(supplier.id()).fields().get("phone").asText()).isEqualTo(Thing.MASK);
        assertThatThrownBy(() -> things.close(near.id(), 2)).isInstanceOf(Forbidden.class);
        business.become(Role.ADMINISTRATOR);
        assertThat(things.get(supplier.id()).fields().get("phone").asText()).isEqualTo("13800000000");
    }

    @Test
    @As(Role.STAFF)
    void staffEntersNothing() {
        assertThatThrownBy(() -> things.add(entry(Declared.CABINET, home, "Mine", "{}")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void listIsReadPartByPartAndFiltered() {
        var milk = things.add(supplier("Milk_farm", today.plusYears(1)));
        things.add(supplier("Tea garden", today.plusYears(1)));
        things.add(entry(Declared.CABINET, home, "Milk cabinet", "{}"));
        things.close(milk.id(), 1);
        assertThat(names(new ThingFilter("MILK", null, null, null, null, null)))
                .containsExactly("Milk cabinet", "Milk_farm");
        assertThat(names(new ThingFilter("k_f", null, null, null, null, null))).containsExactly("Milk_farm");
        assertThat(names(new ThingFilter(milk.code(), null, null, true, null, null)))
                .containsExactly("Milk_farm");
        assertThat(names(ThingFilter.ofKind(Declared.SUPPLIER, ""))).containsExactly("Tea garden");
        var first = register.list(new ThingFilter("", null, null, null, null, null), ThingSort.PRESET, null, 2);
        assertThat(first.items()).extracting(Thing::name).containsExactly("Milk cabinet", "Milk_farm");
        var second =
                register.list(new ThingFilter("", null, null, null, null, null), ThingSort.PRESET, first.next(), 2);
        assertThat(second.items()).extracting(Thing::name).containsExactly("Tea garden");
        assertThat(second.next()).isNull();
    }

    @Test
    void trailTellsWhatBecameOfAThing() {
        var thing = things.add(supplier("Valley", today));
        things.change(thing.id(), supplier("Valley Foods", today), 1);
        things.close(thing.id(), 2);
        things.close(thing.id(), 3);
        things.reopen(thing.id(), 3);
        assertThat(trail.list(AuditFilter.ALL, null, 50).items())
                .filteredOn(event -> event.subject().equals(thing.id().toString()))
                .extracting(event -> event.action())
                .containsExactlyInAnyOrder("thing.added", "thing.changed", "thing.closed", "thing.reopened");
    }

    private List<String> expiring(int days) {
        return names(new ThingFilter("", null, null, null, days, null));
    }

    private List<String> names(ThingFilter filter) {
        var all = register.list(filter, ThingSort.PRESET, 0, 100);
        assertThat(register.count(filter)).isEqualTo(all.size());
        return all.stream().map(Thing::name).toList();
    }

    private static Thing.Entry supplier(String name, @Nullable LocalDate until) {
        var fields = new HashMap<String, JsonNode>();
        if (until != null) {
            fields.put("licence-until", Json.tree(until.toString()));
        }
        return new Thing.Entry(Declared.SUPPLIER, null, null, name, fields);
    }

    private static Thing.Entry entry(@Nullable String kind, @Nullable UUID site, String name, String fields) {
        var values = new HashMap<String, JsonNode>();
        Json.read(fields, JsonNode.class).fields().forEachRemaining(each -> values.put(each.getKey(), each.getValue()));
        return new Thing.Entry(kind, site, null, name, Map.copyOf(values));
    }

    private UUID site(String name) {
        return sites.add(new Site.Entry(new EnteredName(name, name), "", false)).id();
    }

    private void works(UUID person, UUID site) {
        var post = positions.add(
                new Position.Entry(new EnteredName("Post " + person, "Post " + person), "", null, false, false));
        holdings.assign(new Holding.Entry(person, post.id(), site, null, null));
    }
}
