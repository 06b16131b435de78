package org.guizhang.workforce.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.internal.StaffingTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A restaurant's and a canteen's accountant, merged and taken apart, and what that does to holders and needs. */
class PositionTreeTest {
    private static final UUID RESTAURANT = UUID.randomUUID();
    private static final UUID CANTEEN = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID TOWN = UUID.randomUUID();
    private static final UUID PORT = UUID.randomUUID();
    private static final UUID MEI = UUID.randomUUID();
    private static final UUID TAO = UUID.randomUUID();

    private final PositionTree apart = positions(null);
    private final PositionTree merged = positions(RESTAURANT);

    @Test
    void mergedPositionCountsAsTheOneItIsPartOf() {
        assertThat(merged.root(CANTEEN)).isEqualTo(RESTAURANT);
        assertThat(merged.of(new Source("staff-canteen", "accountant"))).isEqualTo(RESTAURANT);
        assertThat(merged.parts(RESTAURANT)).containsExactlyInAnyOrder(RESTAURANT, CANTEEN);
        assertThat(merged.sourcesOf(RESTAURANT))
                .containsExactlyInAnyOrder(
                        new Source("restaurant-operations", "accountant"), new Source("staff-canteen", "accountant"));
    }

    @Test
    void apartTheyAreTwo() {
        assertThat(apart.root(CANTEEN)).isEqualTo(CANTEEN);
        assertThat(apart.parts(RESTAURANT)).containsExactly(RESTAURANT);
        assertThat(apart.of(new Source("staff-canteen", "accountant"))).isEqualTo(CANTEEN);
        assertThat(apart.of(new Source("staff-canteen", "cook"))).isNull();
    }

    @Test
    void sameHoldingIsOneJobAtOnePlaceOnACommonDay() {
        assertThat(apart.isSame(held(MEI, RESTAURANT, TOWN), held(MEI, RESTAURANT, TOWN)))
                .isTrue();
        assertThat(apart.isSame(held(MEI, RESTAURANT, TOWN), held(TAO, RESTAURANT, TOWN)))
                .isFalse();
        assertThat(apart.isSame(held(MEI, RESTAURANT, TOWN), held(MEI, RESTAURANT, PORT)))
                .isFalse();
        assertThat(apart.isSame(held(MEI, RESTAURANT, TOWN), held(MEI, CANTEEN, TOWN)))
                .isFalse();
    }

    @Test
    void wholeBusinessHoldsEverySite() {
        assertThat(apart.isSame(held(MEI, RESTAURANT, null), held(MEI, RESTAURANT, TOWN)))
                .isTrue();
        assertThat(apart.isSame(held(MEI, RESTAURANT, TOWN), held(MEI, RESTAURANT, null)))
                .isTrue();
    }

    @Test
    void mergedOnesAreTheSameJob() {
        assertThat(merged.isSame(held(MEI, RESTAURANT, TOWN), held(MEI, CANTEEN, TOWN)))
                .isTrue();
    }

    @Test
    void aHoldingIsNotTheSameAsItself() {
        var holding = held(MEI, RESTAURANT, TOWN);
        assertThat(apart.isSame(holding, holding)).isFalse();
    }

    @Test
    void nobodyReportsInACircle() {
        assertThat(apart.wouldCircle(MANAGER, RESTAURANT)).isTrue();
        assertThat(apart.wouldCircle(MANAGER, MANAGER)).isTrue();
        assertThat(apart.wouldCircle(MANAGER, CANTEEN)).isFalse();
        assertThat(merged.wouldCircle(MANAGER, CANTEEN)).isTrue();
        assertThat(apart.wouldCircle(CANTEEN, MANAGER)).isFalse();
    }

    @Test
    void vacancyIsWhatIsNeededButNotHeldThere() {
        var there = List.of(held(MEI, RESTAURANT, TOWN), held(MEI, RESTAURANT, TOWN), held(TAO, CANTEEN, PORT));
        var needs = List.of(
                new Need(RESTAURANT, TOWN, 2, 0), new Need(RESTAURANT, PORT, 1, 0), new Need(CANTEEN, null, 1, 0));
        var filled = new StaffingTable(apart, there).filled(needs);
        assertThat(filled)
                .containsExactly(
                        new Need(RESTAURANT, TOWN, 2, 1),
                        new Need(RESTAURANT, PORT, 1, 0),
                        new Need(CANTEEN, null, 1, 1));
        assertThat(filled).extracting(Need::vacant).containsExactly(1, 1, 0);
    }

    @Test
    void wholeBusinessHolderFillsEverySite() {
        var needs = List.of(new Need(RESTAURANT, TOWN, 1, 0), new Need(RESTAURANT, PORT, 1, 0));
        assertThat(new StaffingTable(apart, List.of(held(MEI, RESTAURANT, null))).filled(needs))
                .extracting(Need::vacant)
                .containsExactly(0, 0);
    }

    @Test
    void largestNeedOfWhatIsMergedCounts() {
        var needs = List.of(new Need(RESTAURANT, TOWN, 1, 0), new Need(CANTEEN, TOWN, 3, 0));
        var there = List.of(held(MEI, CANTEEN, TOWN), held(MEI, RESTAURANT, TOWN), held(TAO, RESTAURANT, TOWN));
        assertThat(new StaffingTable(merged, there).filled(needs)).containsExactly(new Need(RESTAURANT, TOWN, 3, 2));
    }

    private static PositionTree positions(@Nullable UUID canteenIsPartOf) {
        return new PositionTree(List.of(
                position(MANAGER, "restaurant-operations", "manager", null, null),
                position(RESTAURANT, "restaurant-operations", "accountant", MANAGER, null),
                position(CANTEEN, "staff-canteen", "accountant", null, canteenIsPartOf)));
    }

    private static Position position(UUID id, String template, String key, @Nullable UUID above, @Nullable UUID whole) {
        var sources = List.of(new Source(template, key));
        return new Position(id, key, Text.same(key), "", above, false, whole, false, sources, 1);
    }

    private static Holding held(UUID person, UUID position, @Nullable UUID site) {
        return new Holding(UUID.randomUUID(), person, position, site, LocalDate.of(2026, 3, 1), null, 1);
    }
}
