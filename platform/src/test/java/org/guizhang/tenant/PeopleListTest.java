package org.guizhang.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guizhang.joining.PeopleSheet;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.SortOrder;
import org.guizhang.shared.Text;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of people: filtered, sorted, and a part of them at a time. */
@ExtendWith(Services.class)
class PeopleListTest {
    @Inject
    People people;

    @Inject
    PeopleSheet sheet;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Holdings holdings;

    private final List<UUID> came = new ArrayList<>();

    @BeforeEach
    void hire(Business business) {
        came.clear();
        came.add(business.person(Role.OWNER));
        business.as(Role.OWNER, () -> {
            add("周敏", "17", Role.STAFF);
            add("阿宝", "9", Role.SUPERVISOR);
            add("Li_Na", "23", Role.STAFF);
            return true;
        });
    }

    @Test
    void wordsRoleStateAndIdsAreAsked() {
        people.changeAccess(came.get(3), false);
        assertThat(names(new PeopleFilter(" LI_ ", null, null, null))).containsExactly("Li_Na");
        assertThat(names(PeopleFilter.of("i%n"))).isEmpty();
        assertThat(names(PeopleFilter.of("/17"))).containsExactly("周敏");
        assertThat(names(new PeopleFilter("", Role.STAFF, null, null))).containsExactlyInAnyOrder("周敏", "Li_Na");
        assertThat(names(new PeopleFilter("", Role.STAFF, Person.State.ACTIVE, null)))
                .containsExactly("周敏");
        assertThat(names(new PeopleFilter("", null, Person.State.ENDED, null))).containsExactly("Li_Na");
        assertThat(names(new PeopleFilter("", null, null, Set.of(came.get(2))))).containsExactly("阿宝");
        assertThat(names(new PeopleFilter("", null, null, Set.of()))).isEmpty();
        assertThat(people.count(new PeopleFilter("", Role.STAFF, null, null))).isEqualTo(2);
        assertThat(people.count(PeopleFilter.ALL)).isEqualTo(4);
    }

    @Test
    void numbersAndAddressesAreForWhoeverManagesPeopleAndForOneself() {
        var supervisor =
                new Caller(UUID.randomUUID(), "", came.get(0), came.get(0), "", Role.SUPERVISOR, Locale.ROOT, false, 0);
        var owner = new Caller(UUID.randomUUID(), "", came.get(0), came.get(0), "", Role.OWNER, Locale.ROOT, false, 0);
        var other = UUID.randomUUID();
        assertThat(Login.seen("+8613800005168", other, supervisor)).isEqualTo("138****5168");
        assertThat(Login.seen("cook@corp.example", other, supervisor)).isEqualTo("c***@corp.example");
        assertThat(Login.seen("house/17", other, supervisor)).isEqualTo("house/17");
        assertThat(Login.seen("+8613800005168", came.get(0), supervisor)).isEqualTo("+8613800005168");
        assertThat(Login.seen("+8613800005168", other, owner)).isEqualTo("+8613800005168");
    }

    @Test
    @As(Role.SUPERVISOR)
    void supervisorSeesAddressesOfOthersInPart() {
        assertThat(people.list(PeopleFilter.ALL, PeopleSort.PRESET, 0, 50))
                .filteredOn(person -> person.id().equals(came.get(0)))
                .allSatisfy(owner -> assertThat(owner.login()).contains("***"));
        assertThat(people.get(came.get(0)).login()).contains("***");
    }

    @Test
    void listGoesIntoASpreadsheetWithWhatPeopleDo() {
        var cook = positions.add(new Position.Entry(new EnteredName("厨师", "Cook"), null, null, null, null));
        var quay = sites.add(new Site.Entry(new EnteredName("码头", "Quay"), null, null));
        assign(1, cook, quay.id());
        var file = sheet.csv(new PeopleFilter("", Role.STAFF, null, null), PeopleSort.PRESET);
        assertThat(file.lines()).hasSize(3);
        assertThat(file.lines().filter(line -> line.contains("周敏")))
                .singleElement()
                .asString()
                .contains("/17")
                .containsAnyOf("厨师", "Cook")
                .containsAnyOf("码头", "Quay");
    }

    @Test
    void namesStandAsTheyAreLookedUp() {
        assertThat(sorted(PeopleSort.NAME, false)).containsExactly("阿宝", "周敏", "Li_Na", "OWNER of House");
        assertThat(sorted(PeopleSort.NAME, true)).containsExactly("OWNER of House", "Li_Na", "周敏", "阿宝");
        assertThat(sorted(PeopleSort.ROLE, false)).startsWith("OWNER of House", "阿宝");
        assertThat(sorted(PeopleSort.LOGIN, false)).containsSubsequence("周敏", "Li_Na", "阿宝");
    }

    @Test
    void pagesAndPartsAreTheSameList() {
        for (var by : PeopleSort.values()) {
            for (var descending : new boolean[] {false, true}) {
                var order = new SortOrder<>(by, descending);
                var whole = people.list(PeopleFilter.ALL, order, 0, 50);
                assertThat(whole).hasSize(4);
                var paged = new ArrayList<Person>();
                String after = null;
                do {
                    var page = people.list(PeopleFilter.ALL, order, after, 1);
                    paged.addAll(page.items());
                    after = page.next();
                } while (after != null);
                assertThat(paged).isEqualTo(whole);
                assertThat(people.list(PeopleFilter.ALL, order, 1, 2)).isEqualTo(whole.subList(1, 3));
            }
        }
        Refused.with(() -> people.list(PeopleFilter.ALL, PeopleSort.PRESET, "x", 1), "/cursor cursor");
    }

    @Test
    void whoHoldsAPositionOrWorksAtASite() {
        var waiter = positions.add(new Position.Entry(new EnteredName("服务员", "Waiter"), null, null, null, null));
        var cook = positions.add(new Position.Entry(new EnteredName("厨师", "Cook"), null, null, null, null));
        var quay = sites.add(new Site.Entry(new EnteredName("码头", "Quay"), null, null));
        var hill = sites.add(new Site.Entry(new EnteredName("山上", "Hill"), null, null));
        assign(1, waiter, quay.id());
        assign(2, waiter, null);
        assign(3, cook, hill.id());
        assertThat(holdings.people(waiter.id(), null)).containsExactlyInAnyOrder(came.get(1), came.get(2));
        assertThat(holdings.people(waiter.id(), hill.id())).containsExactly(came.get(2));
        assertThat(holdings.people(null, hill.id())).containsExactlyInAnyOrder(came.get(2), came.get(3));
        assertThat(holdings.people(UUID.randomUUID(), null)).isEmpty();
        assertThat(holdings.people(null, null)).isNull();
        assertThat(holdings.today(List.of(came.get(3))))
                .extracting(Holding::position)
                .containsExactly(cook.id());
        positions.merge(cook.id(), waiter.id(), cook.revision());
        assertThat(holdings.people(waiter.id(), hill.id())).containsExactlyInAnyOrder(came.get(2), came.get(3));
        assertThat(positions.search("wait", true, 0, 9))
                .extracting(Position::title)
                .containsExactly(new Text("服务员", "Waiter"));
        assertThat(positions.search("", true, 0, 9)).hasSize(1);
        assertThat(sites.search("山", 0, 9)).containsExactly(hill);
        assertThat(sites.search("", 1, 9)).containsExactly(hill);
    }

    @Test
    @As(Role.STAFF)
    void staffListNobody() {
        assertThatThrownBy(() -> people.list(PeopleFilter.ALL, PeopleSort.PRESET, 0, 9))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.list(PeopleFilter.ALL, PeopleSort.PRESET, null, 9))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.count(PeopleFilter.ALL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> holdings.people(null, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> holdings.today(List.of())).isInstanceOf(Forbidden.class);
    }

    @Test
    void ordersAreReadAsTheyAreWritten() {
        var preset = PeopleSort.PRESET;
        assertThat(SortOrder.parse(PeopleSort.class, null, preset)).isEqualTo(preset);
        assertThat(SortOrder.parse(PeopleSort.class, "-name", preset))
                .isEqualTo(new SortOrder<>(PeopleSort.NAME, true))
                .extracting(SortOrder::written)
                .isEqualTo("-name");
        Refused.with(() -> SortOrder.parse(PeopleSort.class, "NAME", preset), "/sort choice");
        Refused.with(() -> SortOrder.parse(PeopleSort.class, "-", preset), "/sort choice");
    }

    private void add(String name, String number, Role role) {
        came.add(people.add(name, number, role).person().id());
    }

    private void assign(int who, Position position, @Nullable UUID site) {
        holdings.assign(new Holding.Entry(came.get(who), position.id(), site, null, null));
    }

    private List<String> names(PeopleFilter filter) {
        return people.list(filter, PeopleSort.PRESET, 0, 50).stream()
                .map(Person::name)
                .toList();
    }

    private List<String> sorted(PeopleSort by, boolean descending) {
        return people.list(PeopleFilter.ALL, new SortOrder<>(by, descending), 0, 50).stream()
                .map(Person::name)
                .toList();
    }
}
