package org.guizhang.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Roster.Post;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is meant where: a cook reports to a chef, a chef to a manager; a washer has become part of the cook. */
class RosterTest {
    private static final UUID RIVER = UUID.randomUUID();
    private static final UUID HILL = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID ZHAO = UUID.randomUUID();

    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID CHEF = UUID.randomUUID();
    private static final UUID COOK = UUID.randomUUID();
    private static final UUID WASHER = UUID.randomUUID();

    private final Roster roster = new Roster(
            new PositionTree(List.of(
                    position(MANAGER, "manager", null, null),
                    position(CHEF, "chef", MANAGER, null),
                    position(COOK, "cook", CHEF, null),
                    position(WASHER, "washer", MANAGER, COOK))),
            List.of(holding(LI, WASHER, RIVER), holding(WANG, CHEF, HILL), holding(ZHAO, MANAGER, null)));

    @Test
    void whatWasMergedIsOnePositionAndAWholeBusinessIsEverySite() {
        assertThat(roster.holders(source("cook"), RIVER)).containsExactly(LI);
        assertThat(roster.holders(source("cook"), HILL)).isEmpty();
        assertThat(roster.holders(source("manager"), HILL)).containsExactly(ZHAO);
        assertThat(roster.holders(source("cook"), null)).containsExactly(LI);
        assertThat(roster.holders(source("nobody"), RIVER)).isEmpty();
    }

    @Test
    void theNextAboveStandsInForAVacancy() {
        assertThat(roster.meant(source("cook"), RIVER, Set.of())).isEqualTo(new Roster.Meant(Set.of(LI), false));
        assertThat(roster.meant(source("cook"), HILL, Set.of())).isEqualTo(new Roster.Meant(Set.of(WANG), true));
        assertThat(roster.meant(source("chef"), RIVER, Set.of())).isEqualTo(new Roster.Meant(Set.of(ZHAO), true));
    }

    @Test
    void whoeverDidItIsPassedOver() {
        assertThat(roster.meant(source("chef"), HILL, Set.of(WANG)).people()).containsExactly(ZHAO);
        assertThat(roster.meant(source("manager"), HILL, Set.of(ZHAO)).people()).isEmpty();
    }

    /** At every site, at one that holds somebody's post and at none, a list has what each thing by itself says. */
    @Test
    void postsAreThoseThatSomebodyIsMeantBy() {
        var places = new ArrayList<@Nullable UUID>(List.of(RIVER, HILL));
        places.add(null);
        for (var person : List.of(LI, WANG, ZHAO)) {
            var expected = new ArrayList<Post>();
            for (var place : places) {
                for (var key : List.of("cook", "washer", "chef", "manager")) {
                    if (roster.meant(source(key), place, Set.of()).people().contains(person)) {
                        expected.add(new Post(source(key), place));
                    }
                }
            }
            assertThat(roster.posts(person, List.of(RIVER, HILL)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(roster.unmanned(List.of(RIVER, HILL))).isEmpty();
    }

    @Test
    void aCircleEnds() {
        var circle = new Roster(
                new PositionTree(List.of(position(CHEF, "chef", COOK, null), position(COOK, "cook", CHEF, null))),
                List.of());
        assertThat(circle.meant(source("cook"), RIVER, Set.of()).people()).isEmpty();
        assertThat(circle.unmanned(List.of(RIVER))).hasSize(4);
    }

    private static Source source(String key) {
        return new Source("t", key);
    }

    private static Position position(UUID id, String key, @Nullable UUID above, @Nullable UUID whole) {
        return new Position(id, key, Text.same(key), "", above, false, whole, false, List.of(source(key)), 1);
    }

    private static Holding holding(UUID person, UUID position, @Nullable UUID site) {
        return new Holding(UUID.randomUUID(), person, position, site, LocalDate.of(2026, 1, 1), null, 1);
    }
}
